package run.boylston.pace.course;

/**
 * What keeps a drawn line from being a course.
 *
 * @param place null for the file as a whole
 * @param reason one fixed word per kind of trouble
 */
public record TrackProblem(FilePlace place, String reason, String detail) {}
