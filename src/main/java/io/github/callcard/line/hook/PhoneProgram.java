package io.github.callcard.line.hook;

import io.github.callcard.words.Sentence;
import java.util.List;

/**
 * The telephone programs that can tell Callcard of calls, and how each is set up: from its maker's own documents, with the
 * variables of its own. A program that tells of no end, or of the end of calls that were made as well, is set up to tell of
 * the ringing alone. A program that is not known to tell is there, too, so that who looks for it reads what serves instead. Names are
 * left to the directory: what a caller or an address book chooses is no part of a command line.
 */
@SuppressWarnings("ImmutableEnumChecker") // sentences of plain texts and lists of entries do not change
public enum PhoneProgram {
    /** The help of the softphone, "Settings, Functions, Automation, Edit Open URL Rule". */
    AUERSWALD(
            "Auerswald COMfortel SoftPhone",
            Sentence.of(
                    "In the settings under Functions, Automation, add a rule that opens an application for each row, with the"
                            + " incoming direction. In place of NUMBER put its own parameter for the number, as its help writes it."),
            Sentence.of("Nothing is known to be missing."),
            false,
            new Entry(Sentence.of("When a call rings"), "{line} call --state ringing -- NUMBER"),
            new Entry(Sentence.of("When it is answered"), "{line} call --state answered -- NUMBER"),
            new Entry(Sentence.of("When it ends"), "{line} call --state ended -- NUMBER")),

    /** Its modules: it has a control connection, and none that runs a program. */
    BARESIP("baresip", Sentence.of("It runs no program when a call comes in: add its account as a SIP line instead.")),

    /** The manual of myPBX, "External applications". */
    INNOVAPHONE(
            "innovaphone myPBX",
            Sentence.of(
                    "In the settings add an external application with this path and these parameters, and let it start with"
                            + " the call."),
            Sentence.of(
                    "It runs the program when you pick up, so the card comes then and not before. It tells of no end, and of"
                            + " nobody who withholds the number."),
            false,
            new Entry(Sentence.of("Path"), "{program}"),
            new Entry(Sentence.of("Parameters"), "{arguments}call --state ringing -- $n")),

    /** The readme of MicroSIP; it waits for the program that it runs. */
    MICROSIP(
            "MicroSIP",
            Sentence.of(
                    "Close MicroSIP, and add these lines to its file MicroSIP.ini. It puts the number behind each by itself."),
            Sentence.of("It tells the number alone. Two calls from one number at the same time are one card."),
            false,
            new Entry(Sentence.of("When a call comes in"), "cmdIncomingCall={line} call --state ringing --"),
            new Entry(Sentence.of("When you answer"), "cmdCallAnswer={line} call --state answered --"),
            new Entry(Sentence.of("When it ends"), "cmdCallEnd={line} call --state ended --")),

    /** Nothing of the kind is in the manual of the desktop app. */
    NFON(
            "NFON Cloudya",
            Sentence.of(
                    "It is not known to open an address when a call comes in: add the account of your telephone at NFON as a SIP"
                            + " line instead.")),

    /** The user guide of the pascom app, "Client Actions". */
    PASCOM(
            "pascom",
            Sentence.of(
                    "In the client's settings under Client actions, add one that passes data to a URL, enter this, and let it"
                            + " start by itself when an external call comes in."),
            Sentence.of("It does not tell that a call is answered or over: dismiss the card, or let it go by itself."),
            false,
            new Entry(Sentence.of("URL"), "callcard:ring?number=${number}")),

    /** Its help tells of a control connection, and not for certain of programs that it runs. */
    PHONERLITE(
            "PhonerLite",
            Sentence.of(
                    "How it runs a program when a call comes in is not known for certain: add its account as a SIP line"
                            + " instead.")),

    /** The help of ProCall, "User-defined actions" and "Action fields". */
    PROCALL(
            "estos ProCall",
            Sentence.of(
                    "In the settings under Actions, make a user-defined action of these two, and choose it for the event of an"
                            + " incoming call."),
            Sentence.of(
                    "Its other events come with calls that you make, too, so the end is not told: dismiss the card, or let it"
                            + " go by itself."),
            false,
            new Entry(Sentence.of("Application"), "{program}"),
            new Entry(Sentence.of("Command line"), "{arguments}call --state ringing -- \"<Call.NumberSC>\"")),

    /** Its requirements: a web page in the browser. */
    PUZZEL(
            "Puzzel",
            Sentence.of(
                    "It is a web page and runs no program: add the line of the telephone at which its calls ring instead.")),

    /** Microsoft's description of calling policies, {@code PopoutAppPathForIncomingPstnCalls}. */
    TEAMS(
            "Microsoft Teams",
            Sentence.of(
                    "Your administrator puts the page teams.html onto a web server of the company, and enters its address with"
                            + " {0} in the calling policy as the app to open in the browser for incoming PSTN calls.",
                    "{phone}"),
            Sentence.of(
                    "It tells of calls from the telephone network alone, and not that a call is answered or over: dismiss the"
                            + " card, or let it go by itself."),
            false,
            new Entry(Sentence.of("App to open"), "https://YOUR-SERVER/teams.html?phone={phone}")),

    /** The manual of Twinkle, "Call scripts"; {@code TwinklePeerTest} runs Twinkle with this script. */
    TWINKLE(
            "Twinkle",
            Sentence.of(
                    "Save this as a file whose path has no blanks, make it executable, and enter its path in the user profile"
                            + " under Scripts for every event of incoming calls and for both releases."),
            Sentence.of("Nothing is known to be missing."),
            true,
            new Entry(Sentence.of("Script"), """
                    #!/bin/sh
                    case "$TWINKLE_TRIGGER" in
                      in_call) state=ringing ;;
                      in_call_answered) state=answered ;;
                      in_call_failed) state=missed ;;
                      *) state=ended ;;
                    esac
                    name=$(printf '%s' "$SIP_FROM" | sed -n 's/^"\\(.*\\)" *<.*/\\1/p')
                    exec {line} call --state "$state" --id="$SIP_CALL_ID" --name="$name" -- "$SIP_FROM_USER"
                    """)),

    /** Wildix' documentation, "How to set up web application integration via Popup URL". */
    WILDIX(
            "Wildix Collaboration",
            Sentence.of(
                    "In the settings under Personal, Popup URL, add this for incoming calls with the triggering event Ringing. For"
                            + " x-bees and Collaboration 7 the administrator does so in WMS, in the user's preferences."),
            Sentence.of(
                    "It does not tell of colleagues' calls, nor that a call is over: dismiss the card, or let it go by itself."),
            false,
            new Entry(Sentence.of("URL"), "callcard:ring?number={CALLERNUM}")),

    /** Its editions differ, and what theirs is called is not known for certain. */
    ZOIPER(
            "Zoiper",
            Sentence.of(
                    "How it opens a page when a call comes in is not known for certain: add its account as a SIP line instead.")),

    /** Whatever else runs a program or opens an address when a call comes in. */
    OTHER(
            "Another program",
            Sentence.of(
                    "Look in its settings for what it runs or opens when a call comes in. Enter either of the first two with its"
                            + " own variable for the caller's number in place of NUMBER, and the others if it tells of that."),
            Sentence.of("A program that can do neither is watched as a SIP line, or through TAPI."),
            false,
            new Entry(Sentence.of("Program, when a call rings"), "{line} call --state ringing -- NUMBER"),
            new Entry(Sentence.of("Or a link, when a call rings"), "callcard:ring?number=NUMBER"),
            new Entry(Sentence.of("Program, when it is answered"), "{line} call --state answered -- NUMBER"),
            new Entry(Sentence.of("Program, when it ends"), "{line} call --state ended -- NUMBER"));

    private final String title;
    private final Sentence place;
    private final Sentence silence;
    private final boolean confirmed;
    private final List<Entry> entries;

    /**
     * The entries.
     *
     * @param field what the program calls the place, or when it runs this
     */
    public record Entry(Sentence field, String text) {}

    PhoneProgram(String title, Sentence place, Sentence silence, boolean confirmed, Entry... entries) {
        this.title = title;
        this.place = place;
        this.silence = silence;
        this.confirmed = confirmed;
        this.entries = List.of(entries);
    }

    /** A program without a recipe. */
    PhoneProgram(String title, Sentence instead) {
        this(title, instead, instead, false);
    }

    /** The program as people call it. */
    public String title() {
        return title;
    }

    /** False where nothing can be entered at the program: {@link #place} says which line serves instead. */
    public boolean hasRecipe() {
        return !entries.isEmpty();
    }

    /** The place to open, and where to paste. */
    public Sentence place() {
        return place;
    }

    /** The facts that it cannot tell. */
    public Sentence silence() {
        return silence;
    }

    /** True when the real program was seen to do it. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /**
     * The entries for this computer.
     *
     * @param own how this program is run here
     */
    public List<Entry> entries(OwnProgram own) {
        return entries.stream()
                .map(entry -> new Entry(entry.field(), own.fill(entry.text())))
                .toList();
    }
}
