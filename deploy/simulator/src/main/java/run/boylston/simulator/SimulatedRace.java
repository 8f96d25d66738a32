package run.boylston.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.FieldGenerator;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.ResultsFile;
import run.boylston.simulator.fixes.CourseLine;
import run.boylston.simulator.fixes.PhoneFix;
import run.boylston.simulator.fixes.Phones;
import run.boylston.simulator.race.RaceFiles;
import run.boylston.simulator.reads.Dirt;
import run.boylston.simulator.reads.Hardware;
import run.boylston.simulator.reads.RaceDay;

/** A race made up before it is run: who is in it, every read, every fix. Decided by the options alone. */
public record SimulatedRace(RacePlan plan, Field field, RaceDay day, List<PhoneFix> fixes) {

    public static SimulatedRace of(SimulationOptions options, RaceFiles files) {
        var plan = new RacePlan(files.entry());
        var field = options.results()
                .map(file -> fromFile(file, plan))
                .orElseGet(() -> new FieldGenerator(plan, options.field(), options.seed()).generate());
        // Real splits are dirty enough as they are, and are to come out as they went in.
        var dirt = options.results().isPresent() ? Dirt.NONE : Dirt.OF_A_RACE;
        var day = new Hardware(plan, dirt, options.seed()).watch(field);
        var phones = new Phones(plan, new CourseLine(files.coursePoints()), options.seed());
        return new SimulatedRace(plan, field, day, phones.follow(field));
    }

    private static Field fromFile(Path file, RacePlan plan) {
        try {
            return new ResultsFile(plan).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The results file cannot be read: " + file, e);
        }
    }
}
