package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({"en-US, 1:05 PM", "en-GB, 13:05", "nb-NO, 13:05", "sv-SE, 13:05", "en, 13:05", "und, 13:05"})
    void hoursAreThoseOfTheCountry(Locale formats, String time) {
        assertThat(TimeOfDay.of(formats).format(LocalTime.of(13, 5)).replace('\u00a0', ' '))
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', en_US.UTF-8, en-US",
        "'', nb_NO.UTF-8, en_US.UTF-8, nb-NO",
        "de_DE@euro, nb_NO.UTF-8, en_US.UTF-8, de-DE",
        "'', C.UTF-8, en_US.UTF-8, und",
        "POSIX, '', '', und",
        "'', '', '', en-GB",
    })
    void onLinuxTheFormatsOfTimesAreACategoryOfTheirOwn(String all, String time, String language, Locale formats) {
        Map<String, String> environment = Map.of("LC_ALL", all, "LC_TIME", time, "LANG", language);

        assertThat(TimeOfDay.ofSystem(environment, "Linux", Locale.UK)).isEqualTo(formats);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11", "Mac OS X"})
    void elsewhereJavaKnowsThem(String system) {
        assertThat(TimeOfDay.ofSystem(Map.of("LC_TIME", "nb_NO.UTF-8"), system, Locale.US))
                .isEqualTo(Locale.US);
    }

    @Test
    void anotherUserThanThisSystemsHasHisOwn() {
        Locale other = Locale.forLanguageTag("ar-EG");

        assertThat(TimeOfDay.formats(other)).isEqualTo(other);
        assertThat(TimeOfDay.formats(Locale.getDefault())).isEqualTo(TimeOfDay.ofSystem());
    }
}
