/** The box that searches people, companies, numbers and commands, and dials. */
@NullMarked
package io.github.callcard.ui.search;

import org.jspecify.annotations.NullMarked;
