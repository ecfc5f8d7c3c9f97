@NullMarked
package io.github.callcard.directory;

import org.jspecify.annotations.NullMarked;
