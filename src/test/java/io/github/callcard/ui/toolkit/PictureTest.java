package io.github.callcard.ui.toolkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that takes pictures, once for every {@link Look} of the languages in the property {@code pictures.languages}: English
 * and German usually, all with {@code mvn -Pscreenshots}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("pictures")
@ParameterizedTest
@ArgumentsSource(Looks.class)
public @interface PictureTest {

    /** True for a window that is also looked at with larger text and more contrast: its theme is {@link Look#theme}. */
    boolean everyLegibility() default false;
}
