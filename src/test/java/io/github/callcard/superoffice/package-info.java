/** What the client of SuperOffice's Web API promises. */
@NullMarked
package io.github.callcard.superoffice;

import org.jspecify.annotations.NullMarked;
