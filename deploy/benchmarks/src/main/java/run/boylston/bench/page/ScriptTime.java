package run.boylston.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a page's main thread spent in script from one animation frame to the next, by the browser's own trace: whatever it ran,
 * frame callbacks, messages, timers and the collecting of garbage among them.
 *
 * <p>What a script costs is the time that its thread ran. A clock on the wall also counts while the thread waits: for another
 * process that has the processor, and inside a call to the graphics for the one that draws. Where that is software, on few
 * processors, these are most of a frame, and none of them is script.
 *
 * @param wallMs of each frame, as a clock on the wall has it: with what the machine did meanwhile
 * @param cpuMs of each frame, as the thread itself has it
 */
record ScriptTime(List<Double> wallMs, List<Double> cpuMs) {

    private static final String FRAME = "FireAnimationFrame";
    private static final Set<String> SCRIPT = Set.of(
            FRAME,
            "FunctionCall",
            "EvaluateScript",
            "RunMicrotasks",
            "EventDispatch",
            "TimerFire",
            "MinorGC",
            "MajorGC",
            "V8.GC_MC_BACKGROUND_SWEEPING",
            "v8.callFunction");
    /** Callbacks that follow each other closer than this, microseconds, are of one frame. */
    private static final long ONE_FRAME_US = 2_000;

    /** @param events as {@code Tracing.dataCollected} gives them */
    static ScriptTime of(List<JsonNode> events) {
        var thread = mainThread(events);
        var script = events.stream()
                .filter(each -> SCRIPT.contains(each.path("name").asText()) && each.has("dur"))
                .filter(each -> threadOf(each).equals(thread))
                .sorted(Comparator.comparingLong(ScriptTime::start))
                .toList();
        return perFrame(outermost(script));
    }

    /** Of the threads that run frame callbacks, the one that runs most. */
    private static String mainThread(List<JsonNode> events) {
        return events.stream()
                .filter(each -> each.path("name").asText().equals(FRAME))
                .collect(Collectors.groupingBy(ScriptTime::threadOf, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(java.util.Map.Entry::getValue))
                .orElseThrow(() -> new IllegalStateException("The browser drew no frame"))
                .getKey();
    }

    private static List<JsonNode> outermost(List<JsonNode> script) {
        var all = new ArrayList<JsonNode>();
        var end = Long.MIN_VALUE;
        for (var event : script) {
            if (start(event) >= end) {
                all.add(event);
                end = start(event) + event.path("dur").asLong();
            }
        }
        return all;
    }

    private static ScriptTime perFrame(List<JsonNode> script) {
        var frames = new ArrayList<List<JsonNode>>();
        var lastEnd = Long.MIN_VALUE / 2;
        var inFrame = false;
        for (var event : script) {
            var isFrame = event.path("name").asText().equals(FRAME);
            if (isFrame && !(inFrame && start(event) - lastEnd < ONE_FRAME_US)) {
                frames.add(new ArrayList<>());
            }
            inFrame = isFrame;
            lastEnd = start(event) + event.path("dur").asLong();
            if (!frames.isEmpty()) {
                frames.get(frames.size() - 1).add(event);
            }
        }
        return new ScriptTime(sums(frames, "dur"), sums(frames, "tdur"));
    }

    private static List<Double> sums(List<List<JsonNode>> frames, String what) {
        Function<List<JsonNode>, Double> sum = frame ->
                frame.stream().mapToLong(each -> each.path(what).asLong()).sum() / 1e3;
        return frames.stream().map(sum).toList();
    }

    private static long start(JsonNode event) {
        return event.path("ts").asLong();
    }

    private static String threadOf(JsonNode event) {
        return event.path("pid").asText() + "/" + event.path("tid").asText();
    }
}
