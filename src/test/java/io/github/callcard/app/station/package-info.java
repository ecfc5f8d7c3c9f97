@NullMarked
package io.github.callcard.app.station;

import org.jspecify.annotations.NullMarked;
