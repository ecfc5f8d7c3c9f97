/** Names and numbers of a directory, searched as one types. */
@NullMarked
package io.github.callcard.directory.search;

import org.jspecify.annotations.NullMarked;
