package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.directory.search.NameIndex;
import io.github.callcard.number.NumberInText;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.caller.SampleColleagues;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The people of the drawn window, without a program behind the box; what the box asks for is noted. */
final class SearchInMemory implements SearchActions {

    static final String LONG_NAME = "Maximiliana-Theodora von und zu Hohenlohe-Schillingsfürst-Waldenburg";
    static final String LONG_COMPANY =
            "Gesellschaft für internationale Zusammenarbeit und Unternehmensberatung mbH & Co. Kommanditgesellschaft";

    final List<String> dialled = new CopyOnWriteArrayList<>();
    final List<CallerId> opened = new CopyOnWriteArrayList<>();
    final List<String> waysAsked = new CopyOnWriteArrayList<>();
    final List<String> searched = new CopyOnWriteArrayList<>();
    volatile DialWay way = new DialWay.ByLine("Desk phone", "+493012345678");
    volatile boolean withServer = true;
    volatile boolean broken;
    volatile String pageProblem = "";
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile CountDownLatch wayGate = new CountDownLatch(0);
    volatile CountDownLatch serverGate = new CountDownLatch(0);
    volatile List<CallerId> atServer = List.of();

    final SampleColleagues colleagues = new SampleColleagues();
    final NumberPlan plan = new NumberPlan("NO");
    private final NameIndex index;
    private final Familiarity familiarity;

    SearchInMemory() {
        DirectoryBuilder rows = new DirectoryBuilder(plan);
        rows.add(493012345678L, 0, 11, "Erika Mustermann", 5, "Muster GmbH & Co. KG", "Mrs");
        rows.add(49301234000L, 0, 0, "", 5, "Muster GmbH & Co. KG", "");
        rows.add(4989998877L, 0, 12, "Jörg Musäus", 6, "Bau GmbH", "");
        rows.add(4791122333L, 0, 9, "Kari-Anne Østby", 4, "Nordic Seafood Distribution", "");
        rows.add(4722987654L, 0, 3, "Ola Nordmann", 8, "Fjord Eiendom AS", "");
        rows.add(4925119988L, 0, 13, LONG_NAME, 14, LONG_COMPANY, "");
        rows.add(97226112233L, 0, 15, "יעל לוי", 16, "חברת השמש בע״מ", "");
        rows.add(97143112233L, 0, 17, "محمد الأحمد", 18, "شركة النور", "");
        Directory directory = rows.build();
        try {
            index = NameIndex.of(directory);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Instant now = Instant.parse("2026-03-02T09:42:00Z");
        familiarity = new Familiarity.Builder(now)
                .add(4791122333L, now)
                .add(4791122333L, now)
                .add(493012345678L, now)
                .build();
    }

    SearchWords words() {
        return words(Locale.ENGLISH);
    }

    SearchWords words(Locale language) {
        return new SearchWords(language, plan::format, new ColleagueWords(language, colleagues));
    }

    @Override
    public void prepare() {}

    @Override
    public List<CallerId> find(String typed, int most) throws SentenceException, InterruptedException {
        searched.add(typed);
        gate.await();
        if (broken) {
            throw new SentenceException(Sentence.of("The names cannot be searched now."));
        }
        return index.search(typed, Familiarity.NONE, most);
    }

    @Override
    public List<CallerId> familiar(int most) throws InterruptedException {
        gate.await();
        return index.familiar(familiarity, most);
    }

    @Override
    public ColleagueLines colleagues() {
        return colleagues;
    }

    @Override
    public boolean hasServer() {
        return withServer;
    }

    @Override
    public List<CallerId> findAtServer(String typed) throws SentenceException, InterruptedException {
        serverGate.await();
        if (broken) {
            throw new SentenceException(
                    Sentence.of("{0} took too long to answer; try again later.", "https://crm.example.com"));
        }
        return new ArrayList<>(atServer);
    }

    @Override
    public Optional<String> numberIn(String text) {
        return NumberInText.find(text, plan.region()).map(TypedNumber::number);
    }

    @Override
    public boolean isEmergency(String number) {
        return number.equals("112");
    }

    @Override
    public DialWay way(String number) {
        waysAsked.add(number);
        try {
            wayGate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return way;
    }

    @Override
    public void dial(String number) {
        dialled.add(number);
    }

    @Override
    public void open(CallerId caller, Consumer<String> problem) {
        opened.add(caller);
        if (!pageProblem.isEmpty()) {
            problem.accept(pageProblem);
        }
    }
}
