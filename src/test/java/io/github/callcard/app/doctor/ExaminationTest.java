package io.github.callcard.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    @Test
    void oneThatHangsOrBreaksDoesNotKeepTheOthers() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<Finding> found = new ArrayList<>();

        Examination.make(
                List.of(
                        new Check(Sentence.of("hangs"), Duration.ofMillis(50), () -> {
                            never.await();
                            return List.of();
                        }),
                        new Check(Sentence.of("breaks"), Duration.ofSeconds(60), () -> {
                            throw new IllegalStateException("on purpose");
                        }),
                        new Check(
                                Sentence.of("works"),
                                Duration.ofSeconds(60),
                                () -> List.of(Finding.ok(Sentence.of("works"), Sentence.of("Fine."))))),
                found::add);

        assertThat(found).extracting(finding -> finding.check().toString()).containsExactly("hangs", "breaks", "works");
        assertThat(found.get(0).level()).isEqualTo(Finding.Level.FAILED);
        assertThat(found.get(0).sentence()).asString().startsWith("This check did not finish within");
        assertThat(found.get(1).sentence())
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("on purpose");
        assertThat(found.get(2)).isEqualTo(Finding.ok(Sentence.of("works"), Sentence.of("Fine.")));
    }
}
