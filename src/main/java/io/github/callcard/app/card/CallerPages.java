package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.PlainText;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.FoundPerson;
import io.github.callcard.superoffice.crm.WebClientPages;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People of SuperOffice without a call: searches them by name, and opens their pages. Safe to use from any thread. */
public final class CallerPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallerPages.class);

    private final Supplier<@Nullable Crm> server;
    private final Predicate<URI> browser;
    private final Words words;
    private final WorkerThread opening = new WorkerThread("callcard-caller-page");

    /**
     * @param server the one in use, null while there is none
     * @param browser opens a page; false where there is none to open it in
     */
    CallerPages(Supplier<@Nullable Crm> server, Predicate<URI> browser, Words words) {
        this.server = server;
        this.browser = browser;
        this.words = words;
    }

    /** True where there is a server to ask. */
    public boolean hasServer() {
        return server.get() != null;
    }

    /**
     * The people of SuperOffice whose names have every typed word, or who have the typed number. Blocks for as long as the server may take.
     *
     * @param plan reads their numbers; those that it cannot read are 0
     */
    public List<CallerId> find(String typed, NumberPlan plan) throws SentenceException, InterruptedException {
        Crm asked = server.get();
        if (asked == null) {
            return List.of();
        }
        Optional<TypedNumber> number = TypedNumber.read(typed);
        List<FoundPerson> found = number.isPresent()
                ? asked.search().withNumber(number.get().number().replace("+", ""))
                : asked.search().named(typed);
        return found.stream().map(person -> caller(person, plan)).toList();
    }

    private static CallerId caller(FoundPerson person, NumberPlan plan) {
        String company = person.withCompany().equals(person.name()) ? "" : person.withCompany();
        return new CallerId(
                plan.stated(plan.read(person.number())).orElse(0),
                person.personId(),
                PlainText.of(person.name()),
                person.contactId(),
                PlainText.of(company),
                "");
    }

    /**
     * Opens a person's or company's page. Returns at once: the address of a tenant may have to be asked for, and a browser takes its time.
     *
     * @param problem told, on another thread, in one sentence, why it is not open
     */
    public void open(CallerId caller, Consumer<String> problem) {
        Crm asked = server.get();
        if (asked != null) {
            opening.run(() -> open(caller, asked, problem));
        }
    }

    private void open(CallerId caller, Crm asked, Consumer<String> problem) {
        try {
            WebClientPages pages = asked.pages();
            URI page = caller.personId() > 0
                    ? pages.person(caller.personId(), caller.contactId())
                    : pages.company(caller.contactId());
            if (!browser.test(page)) {
                problem.accept(words.say("open.failed"));
            }
        } catch (SuperOfficeException e) {
            LOG.info("A page of SuperOffice cannot be opened: {}", e.kind());
            problem.accept(words.say("open.unknown", e.sentence()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        opening.end(Duration.ZERO);
    }
}
