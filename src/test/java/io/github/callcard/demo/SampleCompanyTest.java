package io.github.callcard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Match;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.simulated.SimulatedCall;
import io.github.callcard.number.NumberPlan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCompanyTest {

    private static final Directory DIRECTORY = directory();

    @Test
    void isSortedByPhoneNumberAsSuperOfficeSorts() {
        assertThat(SampleCompany.entries()).isSortedAccordingTo(Comparator.comparingLong(SampleEntry::phoneNumber));
    }

    @Test
    void hasPeopleAndCompaniesOfSeveralCountriesInEveryFormOfTheWire() {
        List<SampleEntry> entries = SampleCompany.entries();
        assertThat(entries).filteredOn(entry -> entry.personId() != 0).hasSizeGreaterThanOrEqualTo(60);
        assertThat(entries).filteredOn(entry -> entry.personId() == 0).hasSizeGreaterThanOrEqualTo(20);
        assertThat(entries).anyMatch(entry -> entry.dialInPrefix() == 0).anyMatch(entry -> entry.dialInPrefix() == 47);
        assertThat(entries).anyMatch(entry -> entry.contactId() == 0);
        assertThat(entries.stream().map(SampleCompanyTest::country).collect(Collectors.toSet()))
                .contains("NO", "SE", "DK", "DE", "GB", "US", "AU", "FR");
    }

    @ParameterizedTest
    @MethodSource("io.github.callcard.demo.SampleCompany#entries")
    void everyNumberIsValid(SampleEntry entry) throws Exception {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        assertThat(library.isValidNumber(library.parse("+" + e164(entry), "NO")))
                .as("+%d", e164(entry))
                .isTrue();
    }

    @Test
    void theCallsOfTheDemoShowEveryKindOfCaller() {
        List<Match> matches = SampleCalls.list().stream()
                .map(call -> DIRECTORY.match(call.number()))
                .toList();
        assertThat(matches)
                .as("one person")
                .anyMatch(match ->
                        match.callers().size() == 1 && !match.callers().get(0).isCompany());
        assertThat(matches)
                .as("a shared switchboard")
                .anyMatch(match -> match.callers().size() > 2);
        assertThat(matches)
                .as("a company only")
                .anyMatch(match ->
                        match.callers().size() == 1 && match.callers().get(0).isCompany());
        assertThat(matches)
                .as("an unknown number")
                .anyMatch(match -> !match.isKnown() && match.e164().isPresent());
        assertThat(matches).as("withheld").anyMatch(match -> match.number().isWithheld());
    }

    @Test
    void theCallsOfTheDemoEndInEveryWayAUserMeets() {
        assertThat(SampleCalls.list())
                .extracting(SimulatedCall::outcome)
                .contains(Outcome.COMPLETED, Outcome.MISSED, Outcome.ANSWERED_ELSEWHERE, Outcome.DECLINED);
    }

    private static Directory directory() {
        DirectoryBuilder builder = new DirectoryBuilder(new NumberPlan("NO"));
        for (SampleEntry entry : SampleCompany.entries()) {
            builder.add(
                    entry.phoneNumber(),
                    entry.dialInPrefix(),
                    entry.personId(),
                    entry.personName(),
                    entry.contactId(),
                    entry.contactName(),
                    entry.mrmrs());
        }
        return builder.build();
    }

    private static String country(SampleEntry entry) {
        return new NumberPlan("NO").region(e164(entry)).orElse("?");
    }

    private static long e164(SampleEntry entry) {
        return entry.dialInPrefix() == 0
                ? entry.phoneNumber()
                : Long.parseLong(entry.dialInPrefix() + "" + entry.phoneNumber());
    }
}
