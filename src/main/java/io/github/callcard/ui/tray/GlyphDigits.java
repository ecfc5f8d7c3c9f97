package io.github.callcard.ui.tray;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The digits of the tray icon: the outlines of Inter Bold at 1,000 units to the em, as AWT's {@code GlyphVector} tells them. AWT
 * itself would load its fonts and ask the display for them.
 */
final class GlyphDigits {

    private static final double EM = 1_000;

    /** One to nine, and a plus; the commands of SVG paths, absolute. */
    private static final List<String> OUTLINES = List.of(
            // 1
            "M366 -728 L206 -728 L45 -615 L45 -479 L212 -596 L217 -596 L217 0 L366 0 L366 -728 Z",
            // 2
            "M61 0 L575 0 L575 -123 L268 -123 L268 -128 L377 -236 C526 -374 565 -441 565 -522 "
                    + "C565 -648 463 -737 309 -737 C158 -737 54 -646 54 -504 L196 -504 C196 -575 240 -618 308 -618 "
                    + "C373 -618 421 -578 421 -513 C421 -455 384 -414 318 -349 L61 -107 L61 0 Z",
            // 3
            "M322 10 C484 10 600 -80 600 -204 C600 -294 543 -359 437 -373 L437 -378 "
                    + "C518 -394 573 -452 573 -533 C573 -647 474 -737 324 -737 C176 -737 64 -650 63 -526 L206 -526 "
                    + "C208 -583 260 -618 323 -618 C386 -618 429 -580 429 -524 C429 -466 379 -426 309 -426 L241 -426 "
                    + "L241 -315 L309 -315 C393 -315 444 -273 444 -213 C444 -154 394 -114 322 -114 "
                    + "C253 -114 201 -149 198 -204 L48 -204 C50 -78 164 10 322 10 Z",
            // 4
            "M49 -129 L397 -129 L397 0 L541 0 L541 -129 L631 -129 L631 -250 L541 -250 L541 -728 L354 -728 "
                    + "L49 -247 L49 -129 Z M400 -250 L200 -250 L200 -255 L395 -563 L400 -563 L400 -250 Z",
            // 5
            "M307 10 C467 10 576 -95 576 -242 C576 -381 479 -481 348 -481 C285 -481 230 -456 205 -420 "
                    + "L201 -420 L219 -604 L536 -604 L536 -728 L96 -728 L61 -346 L195 -322 C217 -351 261 -370 304 -370 "
                    + "C378 -370 432 -316 432 -238 C432 -161 380 -108 307 -108 C245 -108 193 -147 191 -204 L45 -204 "
                    + "C49 -80 157 10 307 10 Z",
            // 6
            "M334 10 C495 10 604 -96 604 -243 C604 -380 508 -478 380 -478 C300 -478 230 -440 197 -376 "
                    + "L192 -376 C192 -520 243 -609 339 -609 C397 -609 438 -577 450 -526 L596 -526 "
                    + "C582 -646 482 -737 339 -737 C161 -737 46 -591 46 -347 C46 -80 186 10 334 10 Z M333 -108 "
                    + "C261 -108 208 -167 208 -239 C208 -310 263 -369 334 -369 C406 -369 459 -312 459 -239 "
                    + "C459 -165 405 -108 333 -108 Z",
            // 7
            "M86 0 L241 0 L545 -603 L545 -728 L37 -728 L37 -604 L389 -604 L389 -600 L86 0 Z",
            // 8
            "M325 10 C488 10 605 -77 605 -195 C605 -286 535 -361 449 -376 L449 -380 "
                    + "C524 -396 579 -462 579 -542 C579 -654 471 -737 325 -737 C179 -737 72 -654 72 -542 "
                    + "C72 -462 125 -396 203 -380 L203 -376 C114 -361 46 -286 46 -195 C46 -77 162 10 325 10 Z "
                    + "M325 -101 C250 -101 201 -145 201 -207 C201 -271 253 -317 325 -317 C397 -317 450 -271 450 -207 "
                    + "C450 -144 400 -101 325 -101 Z M325 -427 C263 -427 218 -468 218 -526 C218 -584 262 -624 325 -624 "
                    + "C389 -624 433 -584 433 -526 C433 -468 387 -427 325 -427 Z",
            // 9
            "M311 11 C489 11 604 -136 604 -381 C604 -647 463 -737 317 -738 C155 -739 46 -632 46 -485 "
                    + "C46 -348 141 -250 271 -250 C350 -250 420 -289 453 -352 L458 -352 C458 -208 406 -118 311 -118 "
                    + "C253 -118 212 -151 201 -203 L53 -203 C68 -82 167 11 311 11 Z M316 -359 "
                    + "C244 -359 191 -415 191 -489 C191 -562 245 -619 317 -619 C390 -619 443 -560 443 -490 "
                    + "C443 -418 388 -359 316 -359 Z",
            // +
            "M277 -40 L401 -40 L401 -232 L590 -232 L590 -349 L401 -349 L401 -541 L277 -541 L277 -349 "
                    + "L89 -349 L89 -232 L277 -232 L277 -40 Z");

    private GlyphDigits() {}

    /**
     * A number from one to nine, or a plus for more, around a point.
     *
     * @param em the size of the type
     */
    static Area around(double x, double y, int number, double em) {
        Path2D digit = read(OUTLINES.get(Math.min(number, OUTLINES.size()) - 1));
        Rectangle2D bounds = digit.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(em / EM, em / EM);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return new Area(place.createTransformedShape(digit));
    }

    private static Path2D read(String outline) {
        Path2D path = new Path2D.Double();
        StringTokenizer rest = new StringTokenizer(outline);
        while (rest.hasMoreTokens()) {
            String command = rest.nextToken();
            String first = command.substring(1);
            switch (command.charAt(0)) {
                case 'M' -> path.moveTo(number(first), next(rest));
                case 'L' -> path.lineTo(number(first), next(rest));
                case 'C' -> path.curveTo(number(first), next(rest), next(rest), next(rest), next(rest), next(rest));
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double next(StringTokenizer rest) {
        return number(rest.nextToken());
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
