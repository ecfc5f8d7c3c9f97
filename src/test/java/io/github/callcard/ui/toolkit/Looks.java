package io.github.callcard.ui.toolkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The looks of the languages that pictures are wanted in, by their tags with commas between them. */
final class Looks implements ArgumentsProvider {

    private static final List<String> LANGUAGES =
            List.of(System.getProperty("pictures.languages", "en,de").split(",", -1));

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        PictureTest wanted = context.getRequiredTestMethod().getAnnotation(PictureTest.class);
        return Stream.of(Look.values())
                .filter(look -> look.isUsual() || (wanted != null && wanted.everyLegibility()))
                .filter(look -> LANGUAGES.contains(look.language().tag()))
                .map(Arguments::of);
    }
}
