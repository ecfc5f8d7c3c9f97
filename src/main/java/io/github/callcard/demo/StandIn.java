package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that stands in for SuperOffice on this computer: it listens on the loopback interface only and speaks the
 * documented wire format of an installation of one's own. Safe to use from any thread.
 */
public final class StandIn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StandIn.class);
    private static final String SITE = "/SuperOffice/";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Credential.Basic credential;
    private final WebApiHandler webApi;
    private final WireFormat wire = new WireFormat();

    private StandIn(
            HttpServer server, ExecutorService threads, Credential.Basic credential, List<SampleEntry> entries) {
        this.server = server;
        this.threads = threads;
        this.credential = credential;
        this.webApi = new WebApiHandler(new CallerIdHandler(entries));
    }

    /**
     * Starts with the sample company on a free port.
     *
     * @throws IOException when there is no port to listen on
     */
    public static StandIn start() throws IOException {
        return start(new Credential.Basic("demo", "demo"), SampleCompany.entries());
    }

    /** Starts with rows of one's own, for one user. */
    public static StandIn start(Credential.Basic credential, List<SampleEntry> entries) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("callcard-stand-in-", 1).factory());
        StandIn standIn = new StandIn(server, threads, credential, entries);
        server.setExecutor(threads);
        server.createContext("/", standIn::answer);
        server.start();
        return standIn;
    }

    /** The address at which a client finds it. */
    public ServerAddress address() {
        return ServerAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + SITE);
    }

    /** The credential of the one who may ask. */
    public Credential.Basic credential() {
        return credential;
    }

    /** The site behind it, which another server can have as well. */
    WebApiHandler webApi() {
        return webApi;
    }

    /** Sets its behaviour from the next request on. */
    public void behave(Behaviour next) {
        webApi.callerIds.behave(next);
    }

    /** Sets its caller ids from the next request on; the hash changes with them. */
    public void use(List<SampleEntry> other) {
        webApi.callerIds.use(other);
    }

    /** The number of requests for caller ids so far. */
    public int requests() {
        return webApi.callerIds.requests();
    }

    /** How often a selection was asked for. */
    public int selectionRequests() {
        return webApi.selections.requests();
    }

    /** Adds or replaces a selection. */
    public void select(int id, List<SampleEntry> rows) {
        webApi.selections.put(id, rows, SelectionHandler.Answer.ROWS);
    }

    /** A selection that the user may not read. */
    public void forbid(int id) {
        webApi.selections.put(id, List.of(), SelectionHandler.Answer.FORBIDDEN);
    }

    /** A selection that is answered by null, as failed agent calls are. */
    public void failOn(int id) {
        webApi.selections.put(id, List.of(), SelectionHandler.Answer.NULL);
    }

    public void deselect(int id) {
        webApi.selections.remove(id);
    }

    /** Gives a company a category; it has none before. */
    public void categorise(int company, int category) {
        webApi.archives.categorise(company, category);
    }

    /** Sets how it treats activities; {@code next} is given the description of each that is to be saved from now on. */
    public void behaveOnActivities(Function<String, ActivityBehaviour> next) {
        webApi.activities.behave(next);
    }

    /** Sets how it answers which kinds of activities there are, from the next request on. */
    public void behaveOnActivityKinds(TaskBehaviour next) {
        webApi.activities.tasks().behave(next);
    }

    /** The number of requests for the kinds of activities so far. */
    public int activityKindRequests() {
        return webApi.activities.tasks().requests();
    }

    /** Sets whether its search finds activities from now on. */
    public void findActivities(boolean next) {
        webApi.activities.searchable(next);
    }

    /** A colleague calls somebody, and writes it down as a phone activity. */
    public void colleagueCalls(int personId, int contactId, StoredActivity.Owner colleague, OffsetDateTime start) {
        webApi.activities.add(personId, contactId, colleague, start);
    }

    /** The number of searches for activities so far. */
    public int activitySearches() {
        return webApi.activities.searches();
    }

    /** The activities logged so far, the earliest first. */
    public List<StoredActivity> activities() {
        return webApi.activities.stored();
    }

    /** Sets how it answers what goes on with a person or company, from the next request on. */
    public void behaveOnContext(ContextBehaviour next) {
        webApi.summaries.behave(next);
    }

    /** Replaces the persons and companies that only a search of the whole CRM finds. */
    public void know(List<SampleEntry> others) {
        webApi.know(others);
    }

    /** Sets how it treats searches and changes to persons, from the next request on. */
    public void behaveOnSearch(SearchBehaviour next) {
        webApi.archives.behave(next);
        webApi.entities.behave(next);
    }

    /** The number of searches so far. */
    public int searches() {
        return webApi.archives.requests();
    }

    /** The numbers that were added to a person, each with the list it is in, such as {@code MobilePhones +47…}. */
    public List<String> numbersOf(int person) {
        return webApi.entities.numbers(person);
    }

    /** The number of requests about persons and companies so far. */
    public int personRequests() {
        return webApi.persons.requests() + webApi.summaries.requests();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(SITE)) {
                webApi.answer(exchange, path.substring(SITE.length()), credential.headers()::containsValue);
            } else {
                Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is nothing here"));
            }
        } catch (RuntimeException e) {
            LOG.error("The stand-in broke", e);
            throw e;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
