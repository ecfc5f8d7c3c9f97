package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/** Loads the metadata that the first call will need and lets the virtual machine compile what reads numbers. */
final class NumberWarmUp {

    /** Enough for the first compiler; the second follows with real calls. */
    private static final int ROUNDS = 300;

    private static final List<String> USUAL_NEIGHBOURS = List.of("US", "GB", "DE", "NO", "SE", "DK", "NL", "FR");

    private NumberWarmUp() {}

    static void run(NumberPlan plan, PhoneNumberUtil library, String region) {
        List<String> samples =
                new ArrayList<>(List.of("anonymous", "412", "sip:reception@pbx.example.com", "no number"));
        if (!region.equals(NoCountry.REGION)) {
            addSamples(samples, library, region);
        }
        USUAL_NEIGHBOURS.forEach(neighbour -> addSamples(samples, library, neighbour));
        for (int round = 0; round < ROUNDS; round++) {
            for (String sample : samples) {
                plan.read(sample);
            }
        }
    }

    private static void addSamples(List<String> samples, PhoneNumberUtil library, String region) {
        PhoneNumber example = library.getExampleNumber(region);
        if (example != null) {
            String e164 = library.format(example, PhoneNumberFormat.E164);
            samples.add(e164);
            samples.add("sip:" + e164 + "@pbx.example.com;user=phone");
            samples.add(e164.substring(1));
            samples.add(library.format(example, PhoneNumberFormat.NATIONAL));
        }
    }
}
