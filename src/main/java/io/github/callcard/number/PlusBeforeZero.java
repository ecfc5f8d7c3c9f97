package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plus that somebody, or a telephone system, put before a number as it is written at home: +04722 123456 in Germany. No
 * country's code begins with a zero, so that the digits are read as they would be without the plus, and one of another
 * country is certain only where they hold an international prefix. Immutable.
 */
final class PlusBeforeZero {

    private final DialString dialled;
    private final String trunk;
    private final int homeCode;

    /**
     * @param dialled with a zero as the first of its digits
     * @param trunk what the user's country writes before its numbers, often empty
     * @param homeCode the user's country code, 0 when there is none
     */
    PlusBeforeZero(DialString dialled, String trunk, int homeCode) {
        this.dialled = dialled;
        this.trunk = trunk;
        this.homeCode = homeCode;
    }

    /**
     * All of them, those of the user's country first.
     *
     * @param plain what the digits mean without the plus
     * @param withoutZeros what they mean behind a plus without their zeros
     */
    List<Reading> readings(List<Reading> plain, List<Reading> withoutZeros) {
        List<Reading> kept = plain.stream().filter(this::isWritten).toList();
        boolean zeroForPlus = kept.stream().anyMatch(each -> each.repair() == Repair.ZERO_FOR_PLUS && isHome(each));
        boolean several = zeroForPlus && kept.stream().filter(this::isHome).count() > 1;
        List<Reading> readings = new ArrayList<>(3);
        Stream.concat(kept.stream().filter(this::isHome), kept.stream().filter(each -> !isHome(each)))
                .map(each -> each.asCertain(
                        each.certain() && !several && (isHome(each) || (hasPrefix(each) && isPrefix(withoutZeros)))))
                .map(this::behindLine)
                .forEach(readings::add);
        if (!isPrefix(withoutZeros) || kept.stream().noneMatch(PlusBeforeZero::hasPrefix)) {
            withoutZeros.stream()
                    .filter(each -> readings.stream().noneMatch(other -> NationalFold.same(other.e164(), each.e164())))
                    .forEach(readings::add);
        }
        return readings;
    }

    /** Behind a plus no outside line is taken off, unless what remains is written as at home. */
    private boolean isWritten(Reading reading) {
        return reading.repair() != Repair.OUTSIDE_LINE
                || (!trunk.isEmpty()
                        && dialled.digits().startsWith(trunk, reading.affix().length()));
    }

    private boolean isHome(Reading reading) {
        return Readings.isOf(homeCode, reading);
    }

    /** True when an international prefix is one and no zero before a country code: +016 47… can be either in Israel. */
    private boolean isPrefix(List<Reading> withoutZeros) {
        return withoutZeros.isEmpty() || dialled.digits().startsWith(InternationalReader.USUAL_PREFIX);
    }

    /** True when the first digits were read as an international prefix, of the user's country or of most others. */
    private static boolean hasPrefix(Reading reading) {
        return reading.form() == Form.E164
                || (reading.repair() == Repair.FOREIGN_PREFIX
                        && reading.affix().startsWith(InternationalReader.USUAL_PREFIX));
    }

    /** The same with what stood before the plus. */
    private Reading behindLine(Reading reading) {
        String line = dialled.prefix();
        return line.isEmpty() || reading.form() == Form.PARTIAL
                ? reading
                : new Reading(reading.e164(), Form.INFERRED, Repair.OUTSIDE_LINE, line, reading.certain());
    }
}
