@NullMarked
package io.github.callcard.directory.search;

import org.jspecify.annotations.NullMarked;
