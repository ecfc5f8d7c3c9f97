/** The search for a newer version: asks, believes only what is signed, and never installs anything. */
@NullMarked
package io.github.callcard.app.update;

import org.jspecify.annotations.NullMarked;
