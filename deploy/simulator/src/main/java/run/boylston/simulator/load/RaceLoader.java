package run.boylston.simulator.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.OpenDivision;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.race.RaceFiles;

/** Loads a race the way an organiser does, in the order in which each part needs the one before. */
public final class RaceLoader {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private final RaceManager manager;
    private final RaceFiles files;

    public RaceLoader(RaceManager manager, RaceFiles files) {
        this.manager = manager;
        this.files = files;
    }

    /** @throws ServiceException naming the call that was not taken, and why */
    public void load(Field field, RacePlan plan) throws InterruptedException {
        var contest = "?contest=" + plan.contest();
        var credit = "&credit=" + URLEncoder.encode(RaceFiles.CREDIT, StandardCharsets.UTF_8);
        manager.put("", JSON, files.race(field.simulated(), OpenDivision.neededBy(field)));
        manager.put("/course" + contest + credit, CSV, files.course());
        manager.put("/landmarks" + contest, CSV, files.landmarks());
        manager.put("/records", JSON, files.records());
        manager.put("/start-list", CSV, StartListCsv.of(field, plan.contest()));
        manager.put("/transit" + "?" + credit.substring(1), CSV, files.stations());
        manager.put("/campaigns", JSON, files.campaigns());
    }
}
