package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.SuperOfficeException;
import java.util.Optional;

/** Where tokens outlive the process; another process of the same user may change them. */
public interface TokenStorage {

    /**
     * The tokens of the last sign-in, renewed since.
     *
     * @throws SuperOfficeException when it cannot be asked, such as a locked key store; a sentence for the user
     */
    Optional<Tokens> load() throws SuperOfficeException;

    void save(Tokens tokens) throws SuperOfficeException;

    void forget() throws SuperOfficeException;
}
