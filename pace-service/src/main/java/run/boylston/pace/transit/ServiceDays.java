package run.boylston.pace.transit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which services run on a day: those of the week's plan, less and more what the day is an exception of. */
final class ServiceDays {

    private static final String ADDED = "1";

    private ServiceDays() {}

    static Set<String> running(GtfsFeed feed, LocalDate day) {
        var running = new HashSet<String>();
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        var weekday = day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        if (feed.has("calendar.txt")) {
            feed.read("calendar.txt", row -> {
                var within = row.get("start_date").compareTo(date) <= 0
                        && row.get("end_date").compareTo(date) >= 0;
                if (within && row.get(weekday).equals("1")) {
                    running.add(row.get("service_id"));
                }
            });
        }
        if (feed.has("calendar_dates.txt")) {
            feed.read("calendar_dates.txt", row -> {
                if (row.get("date").equals(date)) {
                    change(running, row.get("service_id"), row.get("exception_type"));
                }
            });
        }
        return running;
    }

    private static void change(Set<String> running, String service, String exception) {
        if (exception.equals(ADDED)) {
            running.add(service);
        } else {
            running.remove(service);
        }
    }
}
