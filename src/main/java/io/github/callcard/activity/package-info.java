/** Calls on their way into SuperOffice: each is logged once, whatever breaks on the way. */
@NullMarked
package io.github.callcard.activity;

import org.jspecify.annotations.NullMarked;
