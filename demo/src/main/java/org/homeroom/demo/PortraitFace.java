package org.homeroom.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Head, ears, eyes, nose and mouth of a painted portrait. */
final class PortraitFace {
    static final double CENTRE = 400;
    static final double TOP = 290;
    static final double CHIN = 690;
    static final double HALF = 146;
    private static final double EYES = 488;
    private static final double APART = 62;
    private static final Color INK = new Color(0x2a2220);
    private final Graphics2D g;
    private final PortraitLook look;

    PortraitFace(Graphics2D g, PortraitLook look) {
        this.g = g;
        this.look = look;
    }

    /** The outline of the head: round above, a little narrower towards the chin. */
    static Path2D head(double width) {
        double half = HALF * width;
        Path2D head = new Path2D.Double();
        head.moveTo(CENTRE, TOP);
        head.curveTo(CENTRE + half * 0.74, TOP, CENTRE + half, TOP + 96, CENTRE + half, TOP + 190);
        head.curveTo(CENTRE + half, TOP + 300, CENTRE + half * 0.62, CHIN, CENTRE, CHIN);
        head.curveTo(CENTRE - half * 0.62, CHIN, CENTRE - half, TOP + 300, CENTRE - half, TOP + 190);
        head.curveTo(CENTRE - half, TOP + 96, CENTRE - half * 0.74, TOP, CENTRE, TOP);
        return head;
    }

    void paint() {
        ears();
        Path2D head = head(look.width());
        g.setColor(look.skin().tone());
        g.fill(head);
        Area side = new Area(head);
        side.subtract(new Area(new Ellipse2D.Double(CENTRE - 260 * look.width(), TOP - 60, 372 * look.width(), 520)));
        g.setColor(alpha(look.skin().shade(), 120));
        g.fill(side);
        blush();
        for (int direction = -1; direction <= 1; direction += 2) {
            eye(direction);
        }
        nose();
        mouth();
        if (look.freckles()) {
            freckles();
        }
        if (look.glasses()) {
            glasses();
        }
    }

    private void ears() {
        double half = HALF * look.width();
        for (int direction = -1; direction <= 1; direction += 2) {
            double x = CENTRE + direction * (half - 2);
            g.setColor(look.skin().tone());
            g.fill(new Ellipse2D.Double(x - 25, EYES - 26, 50, 82));
            g.setColor(look.skin().shade());
            g.fill(new Ellipse2D.Double(x + direction * 4 - 11, EYES - 8, 22, 46));
            if (look.earrings()) {
                g.setColor(new Color(0xe2b64c));
                g.fill(PortraitPainter.circle(x + direction * 4, EYES + 62, 9));
            }
        }
    }

    private void blush() {
        g.setColor(alpha(look.skin().blush(), 82));
        g.fill(new Ellipse2D.Double(CENTRE - 118, 540, 66, 46));
        g.fill(new Ellipse2D.Double(CENTRE + 52, 540, 66, 46));
    }

    private void eye(int direction) {
        double x = CENTRE + direction * APART;
        g.setColor(INK);
        g.fill(new Ellipse2D.Double(x - 13, EYES - 17, 26, 34));
        g.setColor(new Color(0xfdfbf7));
        g.fill(PortraitPainter.circle(x + 4, EYES - 7, 5.5));
        g.setColor(PortraitPainter.mix(look.hair(), INK, 0.35));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double outer = x + direction * 30;
        double inner = x - direction * 26;
        g.draw(PortraitPainter.curve(inner, EYES - 44, x - direction * 8, EYES - 58, x + direction * 14, EYES - 58, outer, EYES - 43));
    }

    private void nose() {
        g.setColor(PortraitPainter.darker(look.skin().shade(), 0.93));
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(PortraitPainter.curve(402, 516, 424, 548, 420, 562, 390, 562));
    }

    private void mouth() {
        Color lip = PortraitPainter.darker(look.skin().blush(), 0.72);
        g.setColor(lip);
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (look.smile()) {
            case SOFT -> g.draw(PortraitPainter.curve(358, 606, 380, 628, 420, 628, 442, 606));
            case WIDE -> g.draw(PortraitPainter.curve(340, 600, 368, 640, 432, 640, 460, 600));
            case LOPSIDED -> g.draw(PortraitPainter.curve(362, 614, 390, 630, 432, 624, 450, 598));
            case OPEN -> {
                Area open = new Area(new Arc2D.Double(342, 556, 116, 96, 180, 180, Arc2D.CHORD));
                g.setColor(new Color(0x7c2f33));
                g.fill(open);
                Area teeth = new Area(open);
                teeth.intersect(new Area(new Rectangle2D.Double(342, 600, 116, 17)));
                g.setColor(new Color(0xfffaf2));
                g.fill(teeth);
                Area tongue = new Area(open);
                tongue.intersect(new Area(new Ellipse2D.Double(368, 630, 64, 44)));
                g.setColor(new Color(0xd6706c));
                g.fill(tongue);
            }
        }
    }

    private void freckles() {
        g.setColor(alpha(new Color(0xa8633a), 120));
        double[][] spots = {{-96, 548}, {-78, 560}, {-62, 546}, {-84, 576}, {60, 548}, {78, 562}, {94, 548}, {72, 578}, {-10, 546}, {16, 548}};
        for (double[] spot : spots) {
            g.fill(PortraitPainter.circle(CENTRE + spot[0], spot[1], 4));
        }
    }

    private void glasses() {
        g.setColor(new Color(0x2f3742));
        g.setStroke(new BasicStroke(8));
        g.draw(new RoundRectangle2D.Double(CENTRE - APART - 46, EYES - 40, 92, 82, 62, 62));
        g.draw(new RoundRectangle2D.Double(CENTRE + APART - 46, EYES - 40, 92, 82, 62, 62));
        g.draw(PortraitPainter.curve(CENTRE - 16, EYES - 8, CENTRE - 6, EYES - 18, CENTRE + 6, EYES - 18, CENTRE + 16, EYES - 8));
        double half = HALF * look.width();
        g.draw(PortraitPainter.curve(CENTRE - APART - 46, EYES - 8, CENTRE - 118, EYES - 12, CENTRE - 130, EYES - 12, CENTRE - half + 2, EYES - 10));
        g.draw(PortraitPainter.curve(CENTRE + APART + 46, EYES - 8, CENTRE + 118, EYES - 12, CENTRE + 130, EYES - 12, CENTRE + half - 2, EYES - 10));
    }

    private static Color alpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
