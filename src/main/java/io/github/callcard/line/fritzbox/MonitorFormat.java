package io.github.callcard.line.fritzbox;

import java.util.Optional;

/**
 * Reads the lines of the call monitor, fields between semicolons:
 *
 * <pre>
 * 17.06.26 10:34:10;RING;0;03012345678;876543;SIP0;
 * 17.06.26 10:34:10;CALL;1;20;876543;03012345678#;SIP0;
 * 17.06.26 10:34:15;CONNECT;0;20;03012345678;
 * 17.06.26 10:35:02;DISCONNECT;0;47;
 * </pre>
 *
 * AVM publishes no description of it. These fields are the ones that programs for boxes have read since about 2006, in which the
 * last (the line that the call came by) is newer than the rest; whatever stands behind the known fields is left alone. The
 * date is the box's own and is not used. Nothing of this was seen at a real box by the authors.
 */
final class MonitorFormat {

    private static final int LONGEST_NUMBER = 9;

    private MonitorFormat() {}

    /** The report in a line, empty where it is none that is known. Never fails, whatever the line holds. */
    static Optional<BoxReport> read(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length < 4 || !isNumber(fields[2])) {
            return Optional.empty();
        }
        int connection = Integer.parseInt(fields[2]);
        return switch (fields[1]) {
            case "RING" -> fields.length < 5 ? Optional.empty() : Optional.of(ring(connection, fields));
            case "CALL" ->
                fields.length < 6 || !isNumber(fields[3]) ? Optional.empty() : Optional.of(dial(connection, fields));
            case "CONNECT" ->
                isNumber(fields[3])
                        ? Optional.of(new BoxReport.Connect(connection, extension(fields[3])))
                        : Optional.empty();
            case "DISCONNECT" ->
                isNumber(fields[3])
                        ? Optional.of(new BoxReport.Disconnect(connection, Integer.parseInt(fields[3])))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static BoxReport ring(int connection, String[] fields) {
        return new BoxReport.Ring(connection, fields[3].strip(), fields[4].strip());
    }

    /** A number that was ended by {@code #}, so that the box would not wait for more digits, is told with it. */
    private static BoxReport dial(int connection, String[] fields) {
        String called = fields[5].strip();
        String number = called.endsWith("#") ? called.substring(0, called.length() - 1) : called;
        return new BoxReport.Dial(connection, extension(fields[3]), fields[4].strip(), number);
    }

    private static Extension extension(String field) {
        return new Extension(Integer.parseInt(field));
    }

    private static boolean isNumber(String field) {
        return !field.isEmpty()
                && field.length() <= LONGEST_NUMBER
                && field.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
