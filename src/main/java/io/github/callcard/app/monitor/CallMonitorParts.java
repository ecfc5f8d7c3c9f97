package io.github.callcard.app.monitor;

import io.github.callcard.app.account.CurrentConnection;
import io.github.callcard.app.account.NotSignedInException;
import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.card.Crm;
import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Extensions;
import io.github.callcard.journal.JournalPlace;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.RecallingProvider;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the parts of a call monitor from settings. Settings that cannot be used end nothing: the part they are for says
 * what is wrong, where the user sees how it is doing.
 *
 * @param notes told, in one sentence, what became of a snapshot that cannot be used
 * @param current the connection in use
 */
public record CallMonitorParts(
        Surroundings surroundings, Profile profile, Consumer<Sentence> notes, CurrentConnection current) {

    private static final Logger LOG = LoggerFactory.getLogger(CallMonitorParts.class);

    /** Parts for a program that talks to no server yet. */
    public CallMonitorParts(Surroundings surroundings, Profile profile, Consumer<Sentence> notes) {
        this(surroundings, profile, notes, new CurrentConnection(surroundings));
    }

    /** The plan by which numbers are read; those without a country code are not read where no country is known. */
    NumberPlan plan(Settings settings) {
        try {
            return settings.region().isPresent()
                    ? NumberPlan.of(settings.region().get(), settings.site())
                    : NumberPlan.international().with(settings.site());
        } catch (SentenceException e) {
            notes.accept(e.sentence());
            return NumberPlan.international().with(settings.site());
        }
    }

    /** The connection that what is made from these settings shares; from now on it is the one in use. */
    public ServerConnection connection(Settings settings) {
        return current.use(settings);
    }

    /** A directory that keeps itself up to date, or says at each attempt why it cannot. */
    public DirectorySync directory(Settings settings, ServerConnection connection) {
        NumberPlan plan = plan(settings);
        try {
            return Directories.retrying(
                    settings, connection, plan, surroundings, profile, notes, CallMonitorParts::words);
        } catch (SentenceException e) {
            LOG.warn("The settings of the directory cannot be used");
            return failing(Kind.REFUSED_CLIENT, e.sentence(), settings);
        }
    }

    private static Sentence words(SentenceException e) {
        return e instanceof NotSignedInException
                ? Sentence.of("Nobody is signed in to SuperOffice; sign in.")
                : e.sentence();
    }

    /** A directory that says at each attempt why it has nobody. */
    private DirectorySync failing(Kind kind, Sentence sentence, Settings settings) {
        return new DirectorySync(
                lastHash -> {
                    throw new SuperOfficeException(kind, sentence);
                },
                Directory.empty(plan(settings)).with(colleagues(settings)),
                surroundings.clock());
    }

    /** SuperOffice's part in cards; empty where the settings cannot be used, which {@link #directory} says. */
    public Optional<Crm> crm(ServerConnection connection) {
        try {
            return Crm.of(connection, surroundings, profile, notes);
        } catch (SentenceException e) {
            return Optional.empty();
        }
    }

    /** Where the past calls of whoever is signed in are kept; empty where nobody can be. */
    public Optional<JournalPlace> journal(ServerConnection connection) {
        return connection
                .server()
                .map(connection::signedIn)
                .map(signedIn -> new JournalPlace(profile.journal(), signedIn::person, signedIn.key()));
    }

    /** Nobody where the list cannot be read; {@link #directory} says so. */
    Extensions colleagues(Settings settings) {
        try {
            return Colleagues.of(settings.colleagues(), profile);
        } catch (SentenceException e) {
            return Extensions.NONE;
        }
    }

    /** Nobody where the list cannot be read; {@link #directory} says so. */
    private ListedColleagues shown(Settings settings) {
        try {
            return Colleagues.shown(settings.colleagues(), profile);
        } catch (SentenceException e) {
            return ListedColleagues.NONE;
        }
    }

    /**
     * The makers of the lines, each kind by what it is made from: kinds that are the same in other settings can stay.
     *
     * @param sipSignIns how often a password of a line was entered
     */
    Map<LineOrigin, Supplier<List<LineProvider>>> lines(Settings settings, int sipSignIns) {
        LineKinds kinds = kinds();
        ListedColleagues shown = shown(settings);
        Map<LineKind, List<LineSettings>> entries = new LinkedHashMap<>();
        for (LineSettings line : settings.lines()) {
            LineKind type = kinds.of(line.type());
            entries.computeIfAbsent(type, kind -> new ArrayList<>()).add(shown.addedTo(line, type));
        }
        Map<LineOrigin, Supplier<List<LineProvider>>> lines = new LinkedHashMap<>();
        entries.forEach((kind, same) -> {
            int signIns = kind.hasPassword() ? sipSignIns : 0;
            lines.put(new LineOrigin(kind.name(), same, signIns), () -> providers(kinds, same));
        });
        kinds.kinds().stream()
                .filter(kind -> !entries.containsKey(kind))
                .forEach(kind -> lines.put(LineOrigin.withoutSettings(kind.name()), () -> kind.unlisted(surroundings)));
        return lines;
    }

    /** The lines, made but not started. */
    public Map<LineOrigin, List<LineProvider>> made(Settings settings) {
        Map<LineOrigin, List<LineProvider>> made = new LinkedHashMap<>();
        lines(settings, 0).forEach((key, maker) -> made.put(key, maker.get()));
        return made;
    }

    private LineKinds kinds() {
        return LineKinds.BUILT_IN.ofProgram(profile, surroundings);
    }

    private List<LineProvider> providers(LineKinds kinds, List<LineSettings> same) {
        try {
            List<LineProvider> providers = kinds.providers(same, surroundings);
            for (LineProvider provider : providers) {
                if (provider instanceof RecallingProvider recalling) {
                    recalling.recall(new CallListMarks(profile.callLists()));
                }
            }
            return providers;
        } catch (SentenceException e) {
            return same.stream()
                    .map(line -> kinds.unusable(line, e.sentence(), surroundings))
                    .toList();
        }
    }
}
