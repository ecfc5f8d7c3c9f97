@NullMarked
package io.github.callcard.os;

import org.jspecify.annotations.NullMarked;
