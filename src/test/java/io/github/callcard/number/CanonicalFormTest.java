package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.peer.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables put entries into the same form as the library does. */
class CanonicalFormTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int NUMBERS = Rounds.of(1_000_000);

    private final NumberPlan plan = NumberPlan.international();

    @Test
    void aMillionRandomNumbersGetTheFormTheLibraryGivesThem() throws Exception {
        Random random = new Random(17);
        List<Integer> codes = new ArrayList<>(LIBRARY.getSupportedCallingCodes());
        int possible = 0;
        int restored = 0;
        for (int i = 0; i < NUMBERS; i++) {
            long number = random(random, codes);
            PhoneNumber parsed = parse(number);
            boolean isPossible = parsed != null && LIBRARY.isPossibleNumber(parsed);
            long canonical = plan.canonical(number);
            boolean zeroRestored = canonical != number && canonical == withZero(number) && canonical != e164(parsed);
            if (zeroRestored) {
                restored++;
                assertThat(parsed == null || !LIBRARY.isValidNumber(parsed))
                        .as("%d needed a zero", number)
                        .isTrue();
                assertThat(plan.isValid(canonical)).as("%d", canonical).isTrue();
            } else if (canonical != (isPossible ? e164(parsed) : number)) {
                fail("%d became %d, and the library has %s", number, canonical, parsed);
            }
            possible += isPossible ? 1 : 0;
        }
        assertThat(possible).isGreaterThan(NUMBERS / 3);
        assertThat(restored).isPositive();
    }

    /** Country codes as they are, first digits that are often trunk prefixes, lengths around the possible ones. */
    private static long random(Random random, List<Integer> codes) {
        int code = random.nextInt(20) == 0 ? random.nextInt(1000) : codes.get(random.nextInt(codes.size()));
        int digits = 4 + random.nextInt(9);
        long national = Math.floorMod(random.nextLong(), E164.power(digits));
        if (random.nextInt(4) == 0) {
            national %= E164.power(digits - 1);
        }
        return code * E164.power(digits) + national;
    }

    private static @Nullable PhoneNumber parse(long number) {
        try {
            return LIBRARY.parse("+" + number, "ZZ");
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    private static long e164(@Nullable PhoneNumber number) {
        return number == null
                ? -1
                : Long.parseLong(LIBRARY.format(number, PhoneNumberFormat.E164).substring(1));
    }

    private long withZero(long number) {
        int rest = E164.length(number) - plan.countryCodeDigits(number);
        return number / E164.power(rest) * E164.power(rest + 1) + number % E164.power(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "4402079460018, 442079460018",
        "39236618300, 390236618300",
        "390236618300, 390236618300",
        "39331123456, 39331123456",
        "472800, 4702800",
        "4722123456, 4722123456",
        "5213312345678, 5213312345678",
        "999123456789, 999123456789",
        "12, 12",
    })
    void theFormIsTheOneFromAbroad(long number, long canonical) {
        assertThat(plan.canonical(number)).isEqualTo(canonical);
    }

    @Test
    void anotherFormIsNoOther() {
        for (long number : new long[] {4402079460018L, 39236618300L, 472800L, 5411157654321L}) {
            assertThat(plan.canonical(plan.canonical(number))).isEqualTo(plan.canonical(number));
        }
    }
}
