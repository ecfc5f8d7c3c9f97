package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Match;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user of an address is a number in digits or a name: no letter of it stands for a key of the telephone. */
class AddressUserTest {

    /** A stranger's name and the owner of the number it would be on the keys: 201 25423. */
    private static final NumberPlan DENMARK = new NumberPlan("DK");

    private static final long ON_THE_KEYS = 4520125423L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:201alice@pbx.example.com",
                "sip:201ALICE@pbx.example.com;user=phone",
                "sip:201alice;user=phone@pbx.example.com",
                "sips:201alice:secret@pbx.example.com:5061;transport=tls",
                "sip:201%61lice@pbx.example.com",
                "sip:201%20alice@pbx.example.com",
                "sip:201.alice@pbx.example.com",
                "sip:201-alice@pbx.example.com",
                "sip:201_alice@pbx.example.com",
                "sip:+45201alice@pbx.example.com",
                "sip:0045201alice@pbx.example.com",
                "\"Alice\" <sip:201alice@pbx.example.com>",
                "\"20125423\" <sip:201alice@pbx.example.com>;tag=1",
                "<201alice>",
                "201alice@pbx",
                "201alice",
                "tel:201-alice",
                "tel:+45-201-alice",
                "h323:201alice@gk.example.com",
                "h323:201alice",
                "skype:201alice",
                "callto:201alice"
            })
    void lettersOfAUserAreNoDigits(String raw) {
        Match match = owned(ON_THE_KEYS).build().match(raw);

        assertThat(match.isKnown()).isFalse();
        assertThat(match.number().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:alice201@pbx",
                "sip:b2b-20125423@pbx",
                "sip:20125423alice@pbx",
                "sip:20125423.alice@pbx",
                "sip:alice.20125423@pbx",
                "sip:t20125423@pbx",
                "sip:t.20125423@pbx",
                "sip:tel-20125423@pbx",
                "sip:office.20125423@pbx",
                "sip:20xx125423@pbx",
                "sip:20w125423@pbx",
                "sip:4p20125423@pbx",
                "sip:2012x5423@pbx",
                "sip:412x7@pbx",
                "sip:20125423%20(mob)@pbx",
                "sip:Kontor:20125423@pbx",
                "sip:å20125423@pbx",
                "sip:20125423ß@pbx"
            })
    void theDigitsOfANameAreNoNumber(String raw) {
        assertThat(DENMARK.read(raw).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(DENMARK.read(raw).digits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:20125423@pbx",
                "sip:20.12.54.23@pbx",
                "sip:20-12-54-23@pbx",
                "sip:20125423;ext=12@pbx;user=phone",
                "sip:20125423x12@pbx",
                "sip:20125423ext12@pbx",
                "sip:20125423p12@pbx",
                "sip:%32%30125423@pbx",
                "\"Alice\" <sip:20125423@pbx>",
                "tel:20-12-54-23;phone-context=pbx.example.com",
                "tel: 20 12 54 23 (mob)"
            })
    void whatIsPurelyANumberBesideAKnownNotationIsRead(String raw) {
        assertThat(owned(ON_THE_KEYS).build().match(raw).confident()).isTrue();
    }

    /** Every region's example number with its last digits spelled, in every place a user has. */
    @Test
    void noUserWithLettersReadsAsACertainNumberAnywhere() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        Random random = new Random(20261129);
        List<String> wrong = new ArrayList<>();
        for (String region : library.getSupportedRegions()) {
            NumberPlan plan = new NumberPlan(region);
            for (PhoneNumberType type :
                    List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE)) {
                PhoneNumber example = library.getExampleNumberForType(region, type);
                if (example != null) {
                    String national = library.getNationalSignificantNumber(example);
                    for (String user : users(national, library.getCountryCodeForRegion(region), random)) {
                        for (String form : List.of("sip:%s@pbx", "<sip:%s@pbx;user=phone>", "%s@pbx", "tel:%s")) {
                            String raw = form.formatted(user);
                            CallerNumber number = plan.read(raw);
                            if (number.readings().stream().anyMatch(Reading::certain)
                                    || number.kind() == Kind.INTERNAL) {
                                wrong.add(region + " " + raw + " " + number.readings());
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> users(String national, int code, Random random) {
        int spelledFrom = Math.max(1, national.length() - 1 - random.nextInt(5));
        StringBuilder letters = new StringBuilder();
        for (char digit : national.substring(spelledFrom).toCharArray()) {
            String keys = List.of("o", "i", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz")
                    .get(digit - '0');
            letters.append(keys.charAt(random.nextInt(keys.length())));
        }
        String digits = national.substring(0, spelledFrom);
        return List.of(
                digits + letters,
                "0" + digits + letters,
                "+" + code + digits + letters,
                digits + "." + letters,
                letters + national,
                national + letters,
                "x" + national,
                national.substring(0, 1) + "a" + national.substring(1));
    }

    /** Words are dialled, and then they are advertised for services: elsewhere digits with a name behind are an extension. */
    @Test
    void wordsBelongToWhatIsDialled() {
        NumberPlan america = new NumberPlan("US");

        assertThat(certain(america.read("1-800-FLOWERS"))).containsExactly(18003569377L);
        assertThat(certain(america.read("1800flowers"))).containsExactly(18003569377L);
        assertThat(certain(america.read("800 six-flags"))).containsExactly(180074935247L);
        assertThat(certain(new NumberPlan("NZ").read("0800 DDA 005"))).containsExactly(64800332005L);
        assertThat(certain(DENMARK.read("201 alice"))).isEmpty();
        assertThat(certain(america.read("212 alice bc"))).isEmpty();
    }

    private static List<Long> certain(CallerNumber number) {
        return number.readings().stream()
                .filter(Reading::certain)
                .map(Reading::e164)
                .toList();
    }

    private static DirectoryBuilder owned(long e164) {
        DirectoryBuilder builder = new DirectoryBuilder(DENMARK);
        builder.add(e164, 0, 1, "Somebody Else", 1, "Company", "");
        return builder;
    }
}
