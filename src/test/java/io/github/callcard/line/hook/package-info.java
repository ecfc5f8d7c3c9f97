@NullMarked
package io.github.callcard.line.hook;

import org.jspecify.annotations.NullMarked;
