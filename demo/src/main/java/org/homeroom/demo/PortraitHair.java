package org.homeroom.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The hair of a painted portrait, or its covering: partly behind the head, partly in front of it. */
final class PortraitHair {
    private static final double X = PortraitFace.CENTRE;
    private final Graphics2D g;
    private final PortraitLook look;
    private final double half;
    private final Color colour;
    private final Color cover;

    PortraitHair(Graphics2D g, PortraitLook look) {
        this.g = g;
        this.look = look;
        this.half = PortraitFace.HALF * look.width();
        this.colour = look.hair();
        this.cover = PortraitPainter.mix(look.cloth(), Color.WHITE, 0.18);
    }

    void behind() {
        g.setColor(PortraitPainter.darker(colour, 0.86));
        switch (look.style()) {
            case AFRO -> {
                for (int angle = 150; angle <= 390; angle += 20) {
                    double a = Math.toRadians(angle);
                    g.fill(PortraitPainter.circle(X + Math.cos(a) * 150, 430 + Math.sin(a) * 140, 78));
                }
                g.fill(PortraitPainter.circle(X, 410, 170));
            }
            case BOB -> g.fill(new RoundRectangle2D.Double(X - half - 44, 300, half * 2 + 88, 370, 230, 230));
            case LONG -> g.fill(new RoundRectangle2D.Double(X - half - 46, 290, half * 2 + 92, 560, 240, 200));
            case WAVES -> {
                for (int i = 0; i < 6; i++) {
                    g.fill(PortraitPainter.circle(X - half - 16 - (i % 2) * 14, 400 + i * 72, 62));
                    g.fill(PortraitPainter.circle(X + half + 16 + (i % 2) * 14, 400 + i * 72, 62));
                }
                g.fill(PortraitPainter.circle(X, 420, half + 40));
            }
            case PONYTAIL -> {
                Path2D tail = new Path2D.Double();
                tail.moveTo(X + 60, 300);
                tail.curveTo(X + 330, 250, X + 300, 560, X + 232, 720);
                tail.curveTo(X + 214, 600, X + 180, 470, X + 80, 420);
                tail.closePath();
                g.fill(tail);
            }
            case BUN -> g.fill(PortraitPainter.circle(X, 236, 82));
            case BRAIDS -> {
                for (int direction = -1; direction <= 1; direction += 2) {
                    for (int i = 0; i < 6; i++) {
                        g.setColor(PortraitPainter.darker(colour, i % 2 == 0 ? 0.86 : 0.96));
                        g.fill(new Ellipse2D.Double(X + direction * (half + 22) - 32, 540 + i * 50, 64, 74));
                    }
                    g.setColor(PortraitPainter.mix(look.cloth(), Color.WHITE, 0.4));
                    g.fill(new RoundRectangle2D.Double(X + direction * (half + 22) - 24, 838, 48, 20, 12, 12));
                    g.setColor(PortraitPainter.darker(colour, 0.86));
                }
            }
            case HEADSCARF -> {
                g.setColor(PortraitPainter.darker(cover, 0.88));
                g.fill(new RoundRectangle2D.Double(X - half - 48, 256, half * 2 + 96, 560, 330, 300));
            }
            default -> {
                // short hair is in front of the head only
            }
        }
    }

    void before() {
        g.setColor(colour);
        switch (look.style()) {
            case CROP -> cap(420, 26, 372);
            case SIDE -> side();
            case CURLS -> curls();
            case AFRO -> hairline(404);
            case BOB -> fringe();
            case LONG, PONYTAIL, BRAIDS -> parting();
            case WAVES -> swept();
            case BUN -> {
                cap(416, 14, 380);
                shine(236, 40);
            }
            case HEADSCARF -> headscarf();
            case TURBAN -> turban();
        }
    }

    /** Hair close to the head down to the temples. */
    private void cap(double temples, double lift, double line) {
        Path2D cap = new Path2D.Double();
        cap.moveTo(X - half - 6, temples + 40);
        cap.curveTo(X - half - 22, 300, X - 92, 286 - lift * 1.3, X, 286 - lift * 1.3);
        cap.curveTo(X + 92, 286 - lift * 1.3, X + half + 22, 300, X + half + 6, temples + 40);
        cap.curveTo(X + half - 14, temples, X + half - 30, line + 12, X + 76, line);
        cap.curveTo(X + 30, line - 14, X - 30, line - 14, X - 76, line);
        cap.curveTo(X - half + 30, line + 12, X - half + 14, temples, X - half - 6, temples + 40);
        cap.closePath();
        g.fill(cap);
    }

    private void side() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(X - half - 8, 468);
        hair.curveTo(X - half - 34, 330, X - 110, 236, X + 20, 238);
        hair.curveTo(X + 130, 240, X + half + 30, 320, X + half + 8, 464);
        hair.curveTo(X + half - 12, 420, X + half - 16, 402, X + 104, 376);
        hair.curveTo(X + 20, 392, X - 50, 366, X - 82, 340);
        hair.curveTo(X - 92, 384, X - half + 10, 410, X - half - 8, 468);
        hair.closePath();
        g.fill(hair);
        g.setColor(PortraitPainter.mix(colour, Color.WHITE, 0.14));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(PortraitPainter.curve(X - 60, 300, X - 10, 268, X + 50, 268, X + 96, 304));
    }

    private void curls() {
        double[][] curls = {{-132, 396, 44}, {-118, 330, 54}, {-62, 286, 58}, {0, 270, 60}, {62, 286, 58}, {118, 330, 54},
            {132, 396, 44}, {-70, 344, 48}, {0, 332, 52}, {70, 344, 48}, {-30, 312, 46}, {30, 312, 46}};
        for (double[] curl : curls) {
            g.fill(PortraitPainter.circle(X + curl[0] * look.width(), curl[1], curl[2]));
        }
        g.setColor(PortraitPainter.mix(colour, Color.WHITE, 0.13));
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] curl : curls) {
            g.draw(new java.awt.geom.Arc2D.Double(X + curl[0] - 20, curl[1] - 24, 40, 40, 70, 110, java.awt.geom.Arc2D.OPEN));
        }
    }

    private void hairline(double line) {
        Area hair = new Area(new Ellipse2D.Double(X - half - 16, 246, half * 2 + 32, 340));
        hair.subtract(new Area(new Ellipse2D.Double(X - half + 12, line - 50, half * 2 - 24, 400)));
        hair.subtract(new Area(new Rectangle2D.Double(0, 450, 800, 550)));
        g.fill(hair);
    }

    private void fringe() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(X - half - 42, 470);
        hair.curveTo(X - half - 48, 300, X - 110, 250, X, 250);
        hair.curveTo(X + 110, 250, X + half + 48, 300, X + half + 42, 470);
        hair.lineTo(X + half + 40, 600);
        hair.curveTo(X + half + 8, 610, X + half - 16, 560, X + half - 22, 420);
        hair.curveTo(X + 70, 440, X - 70, 440, X - half + 22, 420);
        hair.curveTo(X - half + 16, 560, X - half - 8, 610, X - half - 40, 600);
        hair.closePath();
        g.fill(hair);
        shine(286, 74);
    }

    /** Parted in the middle, falling to both sides. */
    private void parting() {
        double low = look.style() == PortraitLook.HairStyle.LONG ? 640 : 480;
        for (int direction = -1; direction <= 1; direction += 2) {
            Path2D hair = new Path2D.Double();
            hair.moveTo(X, 262);
            hair.curveTo(X + direction * 110, 250, X + direction * (half + 40), 310, X + direction * (half + 34), 460);
            hair.lineTo(X + direction * (half + 30), low);
            hair.curveTo(X + direction * (half + 2), low - 40, X + direction * (half - 6), 500, X + direction * (half - 18), 450);
            hair.curveTo(X + direction * (half - 46), 396, X + direction * 60, 374, X, 316);
            hair.closePath();
            g.fill(hair);
        }
        g.setColor(PortraitPainter.mix(colour, Color.WHITE, 0.14));
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(PortraitPainter.curve(X - 40, 296, X - 86, 310, X - 116, 346, X - 128, 388));
        g.draw(PortraitPainter.curve(X + 40, 296, X + 86, 310, X + 116, 346, X + 128, 388));
    }

    private void swept() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(X - half - 34, 520);
        hair.curveTo(X - half - 70, 320, X - 130, 240, X + 10, 240);
        hair.curveTo(X + 150, 240, X + half + 70, 320, X + half + 34, 520);
        hair.curveTo(X + half - 4, 480, X + half - 12, 430, X + half - 20, 404);
        hair.curveTo(X + 60, 410, X - 20, 380, X - 54, 328);
        hair.curveTo(X - 70, 392, X - half + 6, 400, X - half + 2, 470);
        hair.closePath();
        g.fill(hair);
        shine(284, 60);
    }

    private void headscarf() {
        Area scarf = new Area(new RoundRectangle2D.Double(X - half - 34, 250, half * 2 + 68, 520, 340, 330));
        scarf.subtract(new Area(new Ellipse2D.Double(X - half + 14, 338, half * 2 - 28, 362)));
        g.setColor(cover);
        g.fill(scarf);
        Path2D fold = new Path2D.Double();
        fold.moveTo(X - half - 30, 640);
        fold.curveTo(X - 110, 780, X + 90, 790, X + half + 34, 640);
        fold.curveTo(X + half + 60, 790, X + 130, 880, X, 880);
        fold.curveTo(X - 140, 880, X - half - 60, 780, X - half - 30, 640);
        fold.closePath();
        g.fill(fold);
        g.setColor(PortraitPainter.darker(cover, 0.86));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(PortraitPainter.curve(X - 120, 730, X - 40, 806, X + 70, 800, X + 150, 720));
        g.draw(PortraitPainter.curve(X - 132, 780, X - 60, 850, X + 60, 850, X + 140, 772));
    }

    private void turban() {
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(X - half - 22, 420);
        cloth.curveTo(X - half - 76, 250, X - 120, 150, X, 150);
        cloth.curveTo(X + 120, 150, X + half + 76, 250, X + half + 22, 420);
        cloth.curveTo(X + 110, 384, X + 40, 352, X, 330);
        cloth.curveTo(X - 40, 352, X - 110, 384, X - half - 22, 420);
        cloth.closePath();
        g.setColor(cover);
        g.fill(cloth);
        g.setColor(PortraitPainter.darker(cover, 0.86));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 4; i++) {
            g.draw(PortraitPainter.curve(X, 330 - i * 44, X + 50, 310 - i * 44, X + 120, 300 - i * 30, X + half + 26 - i * 3, 396 - i * 52));
            g.draw(PortraitPainter.curve(X, 330 - i * 44, X - 50, 310 - i * 44, X - 120, 300 - i * 30, X - half - 26 + i * 3, 396 - i * 52));
        }
    }

    private void shine(double y, double reach) {
        g.setColor(PortraitPainter.mix(colour, Color.WHITE, 0.15));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(PortraitPainter.curve(X - reach, y + 18, X - reach / 2, y - 6, X + reach / 2, y - 6, X + reach, y + 18));
    }
}
