package io.github.callcard.app.card;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.WebClientPages;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens pages of SuperOffice in the user's browser. Safe to use from any thread; no method waits. */
final class OpenedPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedPages.class);

    private final Predicate<URI> browser;
    private final Words words;
    private final WorkerThread thread = new WorkerThread("callcard-opening");

    /** @param browser opens a page; false where there is none to open it in */
    OpenedPages(Predicate<URI> browser, Words words) {
        this.browser = browser;
        this.words = words;
    }

    /**
     * Opens a page soon: the address of a tenant may have to be asked for, and a browser takes its time.
     *
     * @param problem told, on another thread, in one sentence, why it is not open
     */
    void open(Crm server, Function<WebClientPages, URI> page, Consumer<String> problem) {
        thread.run(() -> {
            try {
                if (!browser.test(page.apply(server.pages()))) {
                    problem.accept(words.say("open.failed"));
                }
            } catch (SuperOfficeException e) {
                LOG.info("A page of SuperOffice cannot be opened: {}", e.kind());
                problem.accept(words.say("open.unknown", e.sentence()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The page of a person or company. */
    static URI page(WebClientPages pages, CrmTarget target) {
        return target.personId() > 0
                ? pages.person(target.personId(), target.contactId())
                : pages.company(target.contactId());
    }

    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}
