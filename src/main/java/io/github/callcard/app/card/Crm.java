package io.github.callcard.app.card;

import io.github.callcard.activity.ActivityLog;
import io.github.callcard.activity.LogTimes;
import io.github.callcard.app.account.ServerAccount;
import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.account.SignedIn;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.CategoryCompanies;
import io.github.callcard.superoffice.crm.ColleagueCalls;
import io.github.callcard.superoffice.crm.CurrentUser;
import io.github.callcard.superoffice.crm.PartySearch;
import io.github.callcard.superoffice.crm.PersonNumbers;
import io.github.callcard.superoffice.crm.Persons;
import io.github.callcard.superoffice.crm.SelectionMembers;
import io.github.callcard.superoffice.crm.Summaries;
import io.github.callcard.superoffice.crm.Users;
import io.github.callcard.superoffice.crm.WebClientPages;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SuperOffice's part in a card, at one server: persons, pages and the calls that are logged. */
public final class Crm implements AutoCloseable {

    /** A card is up for seconds; nobody waits longer for what stands below a name. */
    private static final TimeLimits LIMITS = new TimeLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final WebApi web;
    private final Optional<Locale> language;
    private final Persons persons;
    private final Summaries summaries;
    private final PartySearch search;
    private final PersonNumbers numbers;
    private final SelectionMembers selections;
    private final CategoryCompanies categories;
    private final ActivityLog activities;
    private final @Nullable SealedFile callers;
    private final @Nullable SignedIn signedIn;
    private final Users users;
    private final ColleagueCalls colleagueCalls;
    private @Nullable CurrentUser user;

    private Crm(
            WebApi web,
            Optional<Locale> language,
            ZoneId zone,
            ActivityLog activities,
            @Nullable SealedFile callers,
            @Nullable SignedIn signedIn) {
        this.language = language;
        this.web = web;
        this.users = new Users(web);
        this.colleagueCalls = new ColleagueCalls(web, zone);
        this.signedIn = signedIn;
        this.persons = new Persons(web);
        this.summaries = new Summaries(web, zone);
        this.search = new PartySearch(web);
        this.numbers = new PersonNumbers(web);
        this.selections = new SelectionMembers(web);
        this.categories = new CategoryCompanies(web);
        this.activities = activities;
        this.callers = callers;
    }

    /**
     * SuperOffice's part at this connection's server; empty where there is none. Whoever is not signed in hears of it
     * at each request.
     *
     * @param notes told, in one sentence, what became of a call that could not be logged
     */
    public static Optional<Crm> of(
            ServerConnection connection, Surroundings surroundings, Profile profile, Consumer<Sentence> notes)
            throws SentenceException {
        if (connection.server().isEmpty()) {
            return Optional.empty();
        }
        ServerSettings server = connection.server().get();
        ServerAccount.address(server);
        Connection lazy = connection.lazy(server);
        WebApi web = web(lazy, surroundings);
        SignedIn signedIn = connection.signedIn(server);
        SealedFile ledger = new SealedFile(Kind.ACTIVITY, profile.activities(), signedIn::owner, signedIn.key());
        return Optional.of(new Crm(
                web,
                lazy.culture().texts(),
                surroundings.clock().getZone(),
                new ActivityLog(new Activities(web), ledger, LogTimes.USUAL, surroundings.clock(), notes),
                new SealedFile(Kind.REMEMBER, profile.callers(), signedIn::owner, signedIn.key()),
                signedIn));
    }

    /** That behind a connection; what waits to be logged waits in memory only. */
    public static Crm at(Connection connection, Surroundings surroundings, Consumer<Sentence> notes) {
        WebApi web = web(connection, surroundings);
        return new Crm(
                web,
                connection.culture().texts(),
                surroundings.clock().getZone(),
                ActivityLog.inMemory(new Activities(web), surroundings.clock(), notes),
                null,
                null);
    }

    private static WebApi web(Connection connection, Surroundings surroundings) {
        return new WebApi(connection.with(LIMITS), surroundings.clock(), ProxySelector.getDefault());
    }

    public Persons persons() {
        return persons;
    }

    public Summaries summaries() {
        return summaries;
    }

    PartySearch search() {
        return search;
    }

    PersonNumbers numbers() {
        return numbers;
    }

    /** The language of the texts that are stored there; empty for its own choice, which it does not tell. */
    Optional<Locale> language() {
        return language;
    }

    /** The pages on which its web client shows cards; may renew the sign-in first, and blocks then. */
    public WebClientPages pages() throws SuperOfficeException, InterruptedException {
        return new WebClientPages(web.address());
    }

    SelectionMembers selections() {
        return selections;
    }

    CategoryCompanies categories() {
        return categories;
    }

    ColleagueCalls colleagueCalls() {
        return colleagueCalls;
    }

    /** The user who is signed in, as the server has him; blocks at the first request. */
    synchronized CurrentUser user() throws SuperOfficeException, InterruptedException {
        if (user == null) {
            user = users.current();
            if (signedIn != null) {
                signedIn.learn(user.tenant(), user.userName());
            }
        }
        return user;
    }

    /** True when only the server can tell whose calls those on the disk are. */
    boolean hasToAskWhoIsSignedIn() {
        return signedIn != null && signedIn.isToBeTold();
    }

    public ActivityLog activities() {
        return activities;
    }

    /** Where is kept what is remembered of callers; null where that is in memory only. */
    @Nullable
    SealedFile callers() {
        return callers;
    }

    /** Cancels what runs. */
    @Override
    public void close() {
        activities.close();
        web.close();
    }
}
