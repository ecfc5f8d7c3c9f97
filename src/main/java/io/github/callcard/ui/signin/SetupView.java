package io.github.callcard.ui.signin;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.settings.AddressPane;
import io.github.callcard.ui.settings.CredentialsPane;
import io.github.callcard.ui.settings.LineAccess;
import io.github.callcard.ui.settings.LineWords;
import io.github.callcard.ui.settings.LinesPane;
import io.github.callcard.ui.settings.OutcomePane;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingContext;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows the first run page by page. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class SetupView {

    @FXML
    private BorderPane root;

    @FXML
    private HBox steps;

    @FXML
    private Label title;

    @FXML
    private Label intro;

    @FXML
    private VBox middle;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private Button later;

    @FXML
    private Button back;

    @FXML
    private Button next;

    private final SetupModel model;
    private final Words words;
    private final Map<SetupPage, Node> contents = new EnumMap<>(SetupPage.class);
    private final AddressPane address;
    private final CredentialsPane credentials;
    private final OutcomePane reached;
    private final OutcomePane signedIn;
    private final Listeners listeners = new Listeners();
    private final TestCallPane testCall;
    private final LinesPane linesPane;
    private final DonePane done;
    private final CardPreview preview;
    private final LineAccess lineAccess;
    private final LineWords lineWords;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));

    /**
     * @param shared the words of what the settings window shows too
     * @param user how the user writes numbers
     * @param card what a card looks like
     */
    SetupView(
            SetupModel model,
            Preferences preferences,
            Words words,
            Words shared,
            Locale user,
            FxTimer timer,
            SampleCard card) {
        this.model = model;
        this.words = words;
        this.lineAccess = preferences.lines();
        this.lineWords = new LineWords(shared);
        Layout.load(this, "setup.fxml", words);
        address = new AddressPane(model.server().form(), shared);
        credentials = new CredentialsPane(model.server(), shared);
        reached = new OutcomePane(model.server().progress(), shared);
        signedIn = new OutcomePane(model.server().progress(), shared);
        testCall = new TestCallPane(preferences.lines(), words);
        linesPane = LinesPane.introduced(model.lines(), shared);
        done = new DonePane(new SettingContext(preferences.settings(), shared, user, timer), words, model::mend);
        preview = new CardPreview(card, words);
        middle.getChildren().add(preview.root());
        contents.put(SetupPage.WELCOME, Layout.<VBox>load(this, "welcome.fxml", words));
        contents.put(SetupPage.SERVER, page(address.root(), reached.root()));
        contents.put(SetupPage.SIGN_IN, page(credentials.root(), signedIn.root()));
        contents.put(SetupPage.PHONE, linesPane.root());
        contents.put(SetupPage.TEST_CALL, testCall.root());
        contents.put(SetupPage.DONE, done.root());
        next.setOnAction(click -> model.next());
        back.setOnAction(click -> model.back());
        later.setOnAction(click -> model.later());
        next.disableProperty()
                .bind(Bindings.isNotEmpty(model.server().progress().busy()));
        listeners.on(model.page(), this::show);
        listeners.on(model.server().progress().busy(), this::settle);
        for (Observable changing : List.<Observable>of(
                model.anyway(),
                model.server().form().kind(),
                model.lines().draft(),
                model.lines().lines())) {
            listeners.on(changing, () -> next.setText(words.say(model.nextWord())));
        }
        listeners.on(model.lines().draft(), now -> {
            if (now == null) {
                focus();
            }
        });
        for (Observable room : List.<Observable>of(middle.heightProperty(), content.heightProperty())) {
            room.addListener(change -> Platform.runLater(this::fit));
        }
        show(model.page().get());
    }

    BorderPane root() {
        return root;
    }

    /** All that this view has by itself, for the one that takes its place; it hears nothing more of the models. */
    ViewState leave() {
        listeners.close();
        address.close();
        credentials.close();
        reached.close();
        signedIn.close();
        linesPane.close();
        return ViewState.of(root);
    }

    /** To be called when the window opens. */
    void opened() {
        model.server().lookForKeyStore();
        model.lines().look();
        model.lines().refresh();
        preview.show(lineAccess.caller());
        focus();
    }

    /** Shows how the directory and the lines are doing. */
    void refresh(SyncStatus newSync) {
        boolean more = newSync.numbers() != sync.numbers();
        sync = newSync;
        model.lines().refresh();
        if (more) {
            preview.show(lineAccess.caller());
            testCall.tell();
        }
        conclude();
    }

    /** Says what came of it, on the last page. */
    private void conclude() {
        Readiness now = Readiness.of(sync, model.lines().lines(), lineWords, words);
        done.show(now.facts());
        if (model.page().get() == SetupPage.DONE) {
            title.setText(words.say(now.key() + ".title"));
            intro.setText(words.say(now.key() + ".intro"));
        }
    }

    /** The picture of a card is there where it takes no room from what is to be filled in. */
    private void fit() {
        preview.fit(content.prefHeight(scroll.getWidth()), middle.getHeight());
    }

    private void show(SetupPage page) {
        steps.getChildren().setAll(new SetupSteps(words).of(page));
        Visibility.of(steps, SetupPage.steps().contains(page));
        if (page == SetupPage.DONE) {
            conclude();
        } else {
            title.setText(words.say(page.word() + ".title"));
            intro.setText(words.say(page.word() + ".intro"));
        }
        content.getChildren().setAll(contents.get(page));
        scroll.setVvalue(0);
        Visibility.of(later, page.isAboutServer());
        Visibility.of(back, page != SetupPage.WELCOME);
        next.setText(words.say(model.nextWord()));
        if (page == SetupPage.TEST_CALL) {
            testCall.opened();
        }
        root.applyCss();
        focus();
        Platform.runLater(this::fit);
    }

    /** The outcome must be seen where it keeps the page, and the cursor be where there is something to correct. */
    private void settle(String busy) {
        if (busy.isEmpty()) {
            focus();
            SetupPage settled = model.page().get();
            Platform.runLater(() -> scroll.setVvalue(
                    model.page().get() == settled ? scroll.getVmax() : scroll.getVvalue()));
        }
    }

    private void focus() {
        switch (model.page().get()) {
            case SERVER -> address.focus();
            case SIGN_IN -> credentials.focus();
            case TEST_CALL -> testCall.focus();
            case PHONE -> {
                if (!linesPane.focus()) {
                    next.requestFocus();
                }
            }
            case DONE -> done.focus();
            case WELCOME -> next.requestFocus();
        }
    }

    private static Node page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("form");
        return page;
    }
}
