package run.boylston.pace.course;

/**
 * Where in a file something stands.
 *
 * @param line counted from 1; null where the format does not go by lines
 * @param pointer JSON pointer; null where the format is not JSON
 */
public record FilePlace(Long line, String pointer) {

    public static FilePlace line(long line) {
        return new FilePlace(line, null);
    }

    public static FilePlace pointer(String pointer) {
        return new FilePlace(null, pointer);
    }
}
