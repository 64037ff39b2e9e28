/** Kernel settings of a router: it forwards, and answers may come in by another interface than requests leave by (RFC 3704). */
export const SYSCTL = `net.ipv4.ip_forward = 1
net.ipv4.conf.all.rp_filter = 2
net.ipv4.conf.default.rp_filter = 2
net.ipv4.conf.all.send_redirects = 0
`
