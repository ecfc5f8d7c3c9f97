/** Desk phones that request an address of this computer for each thing that happens to a call. */
@NullMarked
package io.github.callcard.line.actionurl;

import org.jspecify.annotations.NullMarked;
