package io.github.callcard.superoffice.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A browser that opens a page, follows where it is sent on, and remembers what it was shown at the end. */
final class TestBrowser implements Consumer<URI> {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final CompletableFuture<URI> opened = new CompletableFuture<>();
    private final CompletableFuture<String> shown = new CompletableFuture<>();

    @Override
    public void accept(URI page) {
        opened.complete(page);
        Thread.ofPlatform().daemon().name("test-browser").start(() -> {
            try {
                shown.complete(get(page).body());
            } catch (UncheckedIOException e) {
                shown.complete("nothing");
            }
        });
    }

    HttpResponse<String> get(URI page) {
        try {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The page it was told to open. */
    URI opened() {
        return opened.join();
    }

    /** The page it shows at the end. */
    String shown() {
        return shown.join();
    }
}
