/** The client of SuperOffice's Web API; no JSON type leaves it. */
@NullMarked
package io.github.callcard.superoffice;

import org.jspecify.annotations.NullMarked;
