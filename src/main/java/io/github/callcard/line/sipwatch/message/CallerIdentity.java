package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a call and those who were called before, as an INVITE or UPDATE tells it. Of several headers the most trusted
 * with a number counts: P-Asserted-Identity (RFC 3325), for which the switchboard vouches; Remote-Party-ID, which came before
 * it; From, which is a claim. A caller who asked not to be shown (RFC 3323) has neither number nor name, whatever the
 * switchboard knows.
 *
 * @param number as {@link Party#number()}; empty where it is withheld or unknown
 * @param name null where nobody tells one that says more than the number
 * @param queue the queue or number of the own side that the call came through, where the switchboard puts it before the name
 *     ("Sales: John"); null where it does not
 * @param called the number that was called, as To has it; null where there is none
 * @param divertedFrom those who were called before, the first of them first (Diversion, RFC 5806; History-Info, RFC 7044)
 * @param withheld true where the caller is hidden on purpose
 */
public record CallerIdentity(
        String number,
        @Nullable String name,
        @Nullable String queue,
        @Nullable String called,
        List<Party> divertedFrom,
        boolean withheld) {

    /** The reason for a diversion within the URI of who diverted. */
    private static final Pattern REASON = Pattern.compile("(?:^|&)Reason=", Pattern.CASE_INSENSITIVE);

    public CallerIdentity {
        divertedFrom = List.copyOf(divertedFrom);
    }

    /** Reads the headers of a request. Nothing is refused: what cannot be read is passed over. */
    public static CallerIdentity of(SipHeaders headers) {
        Optional<Party> to = claimed(headers, "To");
        @Nullable
        String called =
                to.map(Party::number).filter(number -> !number.isEmpty()).orElse(null);
        List<Party> parties = Stream.of(
                        Party.listed(headers.all("P-Asserted-Identity")).stream(),
                        Party.listed(calling(headers.all("Remote-Party-ID"))).stream(),
                        claimed(headers, "From").stream())
                .flatMap(party -> party)
                .map(party -> behindTrunk(party, called))
                .toList();
        boolean hidden = asksForPrivacy(headers);
        Optional<Party> caller = hidden
                ? Optional.empty()
                : parties.stream().filter(Party::hasNumber).findFirst();
        String number = caller.map(Party::number).orElse("");
        return new CallerIdentity(
                number,
                hidden ? null : name(parties, number),
                queue(parties),
                called,
                diverted(headers),
                hidden || (caller.isEmpty() && parties.stream().anyMatch(Party::withheld)));
    }

    /** A trunk's own name or number says nothing about the caller; a number in the place of the name does. */
    private static Party behindTrunk(Party party, @Nullable String called) {
        @Nullable Party byName = party.calledByName();
        return byName != null
                        && !party.withheld()
                        && (!party.isDiallable() || party.number().equals(called))
                ? byName
                : party;
    }

    private static @Nullable String name(List<Party> parties, String number) {
        return parties.stream()
                .flatMap(party -> Optional.ofNullable(party.name()).stream())
                .filter(name -> !name.equals(number))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String queue(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> Optional.ofNullable(party.queue()).stream())
                .findFirst()
                .orElse(null);
    }

    /** The entries of Remote-Party-ID that tell of the caller, who is meant where none says whom it tells of. */
    private static List<String> calling(List<String> entries) {
        return entries.stream()
                .filter(entry -> parameter(entry, "party").orElse("calling").equalsIgnoreCase("calling"))
                .toList();
    }

    private static boolean asksForPrivacy(SipHeaders headers) {
        boolean identity = headers.all("Privacy").stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[;,]")))
                .map(String::strip)
                .anyMatch(asked -> List.of("id", "user", "header").contains(asked));
        return identity
                || calling(headers.all("Remote-Party-ID")).stream()
                        .flatMap(entry -> parameter(entry, "privacy").stream())
                        .anyMatch(asked -> List.of("full", "uri").contains(asked.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> parameter(String entry, String name) {
        return Party.addresses(List.of(entry)).stream()
                .findFirst()
                .flatMap(address -> address.parameters().value(name));
    }

    /** The party of From or To; it may have a name only. */
    private static Optional<Party> claimed(SipHeaders headers, String name) {
        try {
            Optional<String> value = headers.first(name);
            return value.isEmpty() ? Optional.empty() : Optional.of(Party.of(NameAddress.parse(value.get())));
        } catch (MalformedMessageException e) {
            return Optional.empty(); // it claims nothing that could be read
        }
    }

    private static List<Party> diverted(SipHeaders headers) {
        List<Party> latestFirst = Party.listed(headers.all("Diversion"));
        List<Party> parties = latestFirst.isEmpty() ? history(headers) : latestFirst.reversed();
        return parties.stream().filter(Party::hasNumber).toList();
    }

    /**
     * Those of History-Info that passed the call on. Not every entry did: a proxy adds one for each contact, too. A diversion has
     * its reason within the URI of who diverted, or the new target says that it is another's (RFC 7044, section 5; RFC 4458).
     */
    private static List<Party> history(SipHeaders headers) {
        List<NameAddress> entries = Party.addresses(headers.all("History-Info"));
        List<Party> diverted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean reason = REASON.matcher(entries.get(i).uri().headers()).find();
            boolean otherTarget = i + 1 < entries.size()
                    && (entries.get(i + 1).parameters().has("mp")
                            || entries.get(i + 1).uri().parameters().has("cause"));
            if (reason || otherTarget) {
                diverted.add(Party.of(entries.get(i)));
            }
        }
        return diverted;
    }

    /** Without number and name. */
    @Override
    public String toString() {
        return withheld ? "withheld caller" : number.isEmpty() ? "unknown caller" : "known caller";
    }
}
