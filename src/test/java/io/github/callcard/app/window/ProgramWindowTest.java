package io.github.callcard.app.window;

import io.github.callcard.demo.StandIn;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The set-up that the tests of one window share: a program beside the stand-in, opened the test's own way, and its window. */
@ExtendWith(OnFxThread.class)
@Timeout(600)
@SuppressWarnings("NullAway.Init") // each test opens the program its own way
abstract class ProgramWindowTest {

    static final String SETUP = "Set up Callcard";
    static final String SETTINGS = "Callcard settings";

    @TempDir
    Path folder;

    /** The properties by which Java knows the system; every kind of line is to be had on Windows. */
    final Properties system = new Properties();

    final StoreInMemory secrets = new StoreInMemory();
    StandIn server;
    RunningProgram running;
    Parent window;

    @BeforeEach
    void serve() throws IOException {
        server = StandIn.start();
    }

    @AfterEach
    void close() {
        running.close();
        server.close();
    }

    /** The user's settings before the start. */
    void settings(String json) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("profile")).resolve("settings.json"), json);
    }

    /** The administrator's policy. */
    void policy(String json) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("machine")).resolve("policy.json"), json);
    }

    /** The user of the stand-in has signed in before. */
    void keepPassword() throws SecretStoreException {
        secrets.store("password of basic demo at " + server.address(), "demo");
    }

    void onWindows() {
        system.setProperty("os.name", "Windows 11");
    }

    void openSettings() throws Exception {
        open(SETTINGS, secrets, RunningProgram::follow, Desktop::openSettings);
    }

    void openSetup(SecretStore store, Predicate<URI> browser) throws Exception {
        open(SETUP, store, browser, Desktop::openSetup);
    }

    /** Starts the program without opening a window of it. */
    void start(SecretStore store, Predicate<URI> browser) throws Exception {
        running = new RunningProgram(folder, server, store, browser, system);
    }

    /** Opens a window of that title. */
    void open(String title, SecretStore store, Predicate<URI> browser, Consumer<Desktop> opening) throws Exception {
        start(store, browser);
        opening.accept(running.program.desktop());
        window = RunningProgram.window(title);
    }
}
