/** One running program for each profile: a second start, a softphone and a link hand over to the first. */
@NullMarked
package io.github.callcard.app.instance;

import org.jspecify.annotations.NullMarked;
