package run.boylston.trainer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import run.boylston.pace.projection.Person;

/**
 * Results of past races: {@code boston_YYYY.csv.gz} or {@code .csv} with the columns
 * {@code year,bib,age,sex,country,5K,10K,15K,20K,Half,25K,30K,35K,40K,Finish}, cumulative seconds, empty where a mat missed.
 */
public final class ResultsFile {

    private static final List<String> MATS = List.of("5K", "10K", "15K", "20K", "Half", "25K", "30K", "35K", "40K");

    /** Bibs with a letter are the elite's, in front of everybody. */
    private static final int ELITE = 300;

    private ResultsFile() {}

    public static List<String> mats() {
        return MATS;
    }

    /** Finishers of every year in a folder, by year. */
    public static Map<Integer, List<Finisher>> readAll(Path folder) throws IOException {
        var years = new TreeMap<Integer, List<Finisher>>();
        try (var files = Files.newDirectoryStream(folder, "boston_*.csv*")) {
            for (var file : files) {
                var finishers = read(file);
                years.put(finishers.get(0).year(), finishers);
            }
        }
        return years;
    }

    private static List<Finisher> read(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try (var reader = new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
                var records = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            var lines = records.getRecords();
            var highest = lines.stream().mapToInt(ResultsFile::bib).max().orElse(0);
            return lines.stream().map(line -> finisher(line, highest)).toList();
        }
    }

    private static Finisher finisher(CSVRecord line, int highestBib) {
        var known = !line.get("bib").isEmpty()
                && !line.get("age").isEmpty()
                && !line.get("sex").isEmpty();
        return new Finisher(
                Integer.parseInt(line.get("year")),
                known
                        ? new Person(
                                Double.parseDouble(line.get("age")),
                                line.get("sex").equals("F"),
                                (double) bib(line) / highestBib)
                        : null,
                MATS.stream().mapToDouble(mat -> seconds(line.get(mat))).toArray(),
                seconds(line.get("Finish")));
    }

    private static int bib(CSVRecord line) {
        var bib = line.get("bib");
        return bib.isEmpty() ? 0 : bib.chars().allMatch(Character::isDigit) ? Integer.parseInt(bib) : ELITE;
    }

    private static double seconds(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
