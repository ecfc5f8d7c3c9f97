/** The settings file: what the user and the administrator chose, without any secret. */
@NullMarked
package io.github.callcard.settings;

import org.jspecify.annotations.NullMarked;
