package run.boylston.pace.stack;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.contracts.ingest.TimingRead;

/** Ten kilometres due north from a gun at 14:00Z, with a mat at the start, half-way and the finish. */
public final class SmallRace {

    public static final Instant GUN = Instant.parse("2018-04-16T14:00:00Z");

    public static final String HEADER =
            "bib,name,kind,contest,division,wave,sex,age,country,chip,tracker,tracker_owner,visibility,note,targets,simulated\n";

    public static final String START_LIST = HEADER
            + "101,Ada Ames,runner,ten,women,first,F,30,USA,C101,,,,,record,false\n"
            + "102,Bea Bell,runner,ten,women,first,F,41,USA,C102 C102b,T102,a friend's phone,,,,false\n"
            + "103,Cal Cole,runner,ten,men,first,M,17,USA,C103,,,,,,false\n";

    public static final String DEFINITION =
            """
            {"name":"Ten","date":"2018-04-16","zone":"America/New_York","simulated":true,
             "ageGroups":["18-39","40+"],
             "contests":[{"id":"ten","name":"10K","distanceM":10000,"points":["Start","5K","Finish"]}],
             "points":[
               {"id":"Start","name":"Start","distanceM":0,"mats":[{"id":"Start","role":"MAIN","offsetM":0}]},
               {"id":"5K","name":"5K","distanceM":5000,"mats":[{"id":"5K","role":"MAIN","offsetM":0}]},
               {"id":"Finish","name":"Finish","distanceM":10000,"mats":[{"id":"Finish","role":"MAIN","offsetM":0}]}],
             "waves":[{"id":"first","name":"First","gunTime":"2018-04-16T14:00:00Z"}],
             "divisions":[
               {"id":"women","name":"Women","sex":"F","officialTime":"NET","ranked":true,"featured":1,
                "waves":["first"],"maxSpeedMps":7.5},
               {"id":"men","name":"Men","sex":"M","officialTime":"GUN","ranked":true,"waves":["first"],
                "maxSpeedMps":7.5}]}
            """;

    public static final String RECORDS =
            """
            [{"id":"record","name":"Course record","holder":"Eve","status":"RATIFIED","time":"0:40:00","clock":"NET",
              "method":"EVEN_PACE","forComparison":false,"contest":"ten"}]
            """;

    private static final double DEGREES_PER_M = 1 / 111_195.0;

    private SmallRace() {}

    public static String course() {
        return "distance_m,lat,lon,elevation_m\n"
                + IntStream.rangeClosed(0, 100)
                        .mapToObj(index -> index * 100 + "," + latAt(index * 100) + ",-71.5,10")
                        .collect(Collectors.joining("\n"));
    }

    public static double latAt(double distanceM) {
        return 42 + distanceM * DEGREES_PER_M;
    }

    /** The small race, of another day. */
    public static String definition(Instant gun) {
        return DEFINITION
                .replace(GUN.toString(), gun.toString())
                .replace("2018-04-16", gun.toString().substring(0, 10));
    }

    /** The small race, seen by the public that many seconds late. */
    public static String late(int delayS) {
        return DEFINITION.replace("{\"name\":\"Ten\"", "{\"publicDelayS\":" + delayS + ",\"name\":\"Ten\"");
    }

    /** @param secondsAfterGun with decimals */
    public static TimingRead read(String race, String chip, String mat, double secondsAfterGun) {
        var time = GUN.plusMillis(Math.round(secondsAfterGun * 1_000));
        return new TimingRead(
                race, race + "-" + chip + "-" + mat + "-" + time, mat, chip, time, null, null, Instant.now());
    }
}
