package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Words;

/** All that is entered in the settings window and runs there; it stays while views of it come and go. Belongs to the JavaFX thread. */
record SettingsModels(ServerModel server, AccountModel account, LinesModel lines) {

    /** @param words of this package, each time in the language that the user reads then */
    static SettingsModels of(Preferences preferences, Words words, FxTimer timer) {
        ServerModel server = new ServerModel(preferences.server(), words, new Background(FxThread::run));
        server.form().show(ServerDraft.read(preferences.settings(), "server"));
        return new SettingsModels(
                server,
                new AccountModel(preferences.server(), preferences.settings(), words, new Background(FxThread::run)),
                new LinesModel(
                        preferences.lines(),
                        preferences.settings(),
                        words,
                        new Background(FxThread::run),
                        timer::after));
    }

    /** Says what it says in the language that the user reads now. */
    void sayAnew() {
        server.sayAnew();
        account.sayAnew();
        lines.sayAnew();
    }
}
