package run.boylston.pace.projection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What past finishers teach of the rest of a race, at each of its mats. Immutable. */
public final class ProjectionModel {

    private static final ProjectionModel BOSTON = resource("/projection/boston.csv");

    /**
     * At one mat.
     *
     * @param anybody to the finish, by the splits alone
     * @param aged to the finish, by the splits, age and sex
     * @param known to the finish, by the splits, age, sex and seed
     * @param next to the next mat, or from the last mat to the finish
     * @param tie correlation of how late a run is there and at the finish, as scores
     * @param seen what was among those it was learnt from
     */
    record AtMat(Outcome anybody, Outcome aged, Outcome known, Outcome next, double tie, Experience seen) {

        /** To the finish, by all that is known. */
        Outcome finish(Person who) {
            return who == null ? anybody : who.isSeeded() ? known : aged;
        }
    }

    /**
     * @param fastest seconds per kilometre from the start, of the fastest
     * @param slowest likewise of nearly the slowest
     * @param slowing the pace of the last segment over the pace so far, of nearly those who slowed most
     */
    record Experience(double fastest, double slowest, double slowing) {}

    private final List<AtMat> mats;

    private ProjectionModel(List<AtMat> mats) {
        this.mats = List.copyOf(mats);
    }

    /** Learnt from the Boston Marathon's finishers. */
    public static ProjectionModel boston() {
        return BOSTON;
    }

    /** @param lines of a model file, as {@code deploy/train-projection} writes it */
    public static ProjectionModel parse(Stream<String> lines) {
        return new ProjectionModel(ModelFile.read(lines));
    }

    AtMat at(int mat) {
        return mats.get(mat);
    }

    /** Whether anybody like this was among those it was learnt from; asked of one passage alone. */
    boolean hasSeen(RunSoFar run, int passage) {
        var seen =
                mats.get(Mats.nearest(run.passages().get(passage).distanceM())).seen();
        var pace = run.pace(passage);
        return pace >= seen.fastest() && pace <= seen.slowest() && run.slowing(passage) <= seen.slowing();
    }

    private static ProjectionModel resource(String name) {
        var stream = Objects.requireNonNull(ProjectionModel.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
