/** The promises of the client of SuperOffice's Web API. */
@NullMarked
package io.github.callcard.superoffice;

import org.jspecify.annotations.NullMarked;
