package io.github.callcard.superoffice.crm;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import tools.jackson.databind.JsonNode;

/** The users of SuperOffice. Every call blocks, and ends at once when its thread is interrupted. */
public final class Users {

    private static final RequestPurpose WHO =
            new RequestPurpose(Sentence.of("read who is signed in"), Sentence.of("way to read who is signed in"));

    private final WebApi web;

    public Users(WebApi web) {
        this.web = web;
    }

    /** The user whose sign-in is in use. */
    public CurrentUser current() throws SuperOfficeException, InterruptedException {
        JsonNode user = web.get("api/v1/User/currentPrincipal", WHO);
        CurrentUser current = new CurrentUser(
                user.path("AssociateId").asInt(0),
                text(user, "UserName"),
                text(user, "FullName"),
                text(user, "DatabaseContextIdentifier"));
        if (current.userName().isEmpty()) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR, Sentence.of("SuperOffice does not tell who is signed in; try again later."));
        }
        return current;
    }

    private static String text(JsonNode user, String property) {
        return PlainText.of(user.path(property).asString(""));
    }
}
