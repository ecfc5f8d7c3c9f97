/** Finds out what is wrong and what to do, and collects it for whoever helps. */
@NullMarked
package io.github.callcard.app.doctor;

import org.jspecify.annotations.NullMarked;
