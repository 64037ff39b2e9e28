/** One resource type as its page describes it: properties, those that must be there, what `Fn::GetAtt` returns. */
interface Described {
  /** Last part of the page's address below https://www.alibabacloud.com/help/en/ros/developer-reference/ */
  readonly page: string
  readonly required: string
  readonly optional: string
  /** Properties of properties that are maps or lists of maps. */
  readonly inner?: Readonly<Record<string, string>>
  readonly returns: string
}

const IKE = 'IkeAuthAlg LocalId IkeEncAlg IkeVersion IkeMode IkeLifetime RemoteId Psk IkePfs'
const IPSEC = 'IpsecPfs IpsecEncAlg IpsecAuthAlg IpsecLifetime'
const BGP = 'EnableBgp LocalAsn TunnelCidr LocalBgpIp'
const TUNNEL =
  'TunnelIkeConfig CustomerGatewayId TunnelBgpConfig RemoteCaCertificate EnableNatTraversal TunnelIpsecConfig EnableDpd'
const PHASES = {
  IkeConfig: IKE,
  IpsecConfig: IPSEC,
  BgpConfig: BGP,
  HealthCheckConfig: 'Policy Enable Dip Retry Sip Interval',
  TunnelIkeConfig: IKE,
  TunnelIpsecConfig: IPSEC,
  TunnelBgpConfig: 'LocalAsn TunnelCidr LocalBgpIp',
}

/** Copied from the pages named here, and held against the types of @alicloud/ros-cdk-vpc and -ecs 1.11.0. */
export const allowed: Readonly<Record<string, Described>> = {
  'ALIYUN::ECS::VPC': {
    page: 'aliyun-ecs-vpc',
    required: '',
    optional:
      'CidrBlock Description EnableIpv6 Ipv6CidrBlock Ipv6Isp ResourceGroupId SecondaryCidrBlocks Tags UserCidr VpcName',
    returns: 'RouteTableId VRouterId VpcId VpcName',
  },
  'ALIYUN::ECS::VSwitch': {
    page: 'aliyun-ecs-vswitch',
    required: 'CidrBlock VpcId ZoneId',
    optional: 'Description Ipv6CidrBlock Tags VpcIpv6CidrBlock VSwitchName ZoneType',
    returns: 'CidrBlock Ipv6CidrBlock VSwitchId VSwitchName',
  },
  'ALIYUN::ECS::Route': {
    page: 'aliyun-ecs-route',
    required: 'DestinationCidrBlock RouteTableId',
    optional: 'NextHopId NextHopList NextHopType',
    inner: { NextHopList: 'NextHopType NextHopId' },
    returns: 'RouteEntryId',
  },
  'ALIYUN::ECS::SecurityGroup': {
    page: 'aliyun-ecs-securitygroup',
    required: '',
    optional:
      'Description ResourceGroupId SecurityGroupEgress SecurityGroupIngress SecurityGroupName SecurityGroupType Tags VpcId',
    inner: {
      SecurityGroupIngress:
        'Policy SourceGroupId Description SourcePortRange Priority Ipv6SourceCidrIp NicType PortRange SourceCidrIp IpProtocol DestCidrIp SourcePrefixListId',
      SecurityGroupEgress:
        'Policy Description SourcePortRange Priority NicType DestGroupId PortRange DestPrefixListId SourceCidrIp IpProtocol DestCidrIp Ipv6DestCidrIp',
    },
    returns: 'SecurityGroupId SecurityGroupName',
  },
  'ALIYUN::ECS::Instance': {
    page: 'aliyun-ecs-instance',
    required: 'InstanceType',
    optional:
      'AllocatePublicIP ImageId InstanceName PrivateIpAddress SecurityGroupId SecurityGroupIds VpcId VSwitchId ZoneId',
    returns: 'HostName InnerIp InstanceId PrimaryNetworkInterfaceId PrivateIp PublicIp SecurityGroupIds ZoneId',
  },
  'ALIYUN::VPC::RouteTable': {
    page: 'aliyun-vpc-routetable',
    required: 'VpcId',
    optional: 'Description RouteTableName Tags',
    returns: 'RouteTableId RouteTableName RouteTableType VSwitchIds VpcId',
  },
  'ALIYUN::VPC::RouteTableAssociation': {
    page: 'aliyun-vpc-routetableassociation',
    required: 'RouteTableId VSwitchId',
    optional: '',
    returns: 'RouteTableId VSwitchId',
  },
  'ALIYUN::VPC::EIP': {
    page: 'aliyun-vpc-eip',
    required: '',
    optional: 'Bandwidth Description InstanceChargeType InternetChargeType Isp Name Tags',
    returns: 'AllocationId EipAddress Isp OrderId',
  },
  'ALIYUN::VPC::EIPAssociation': {
    page: 'aliyun-vpc-eipassociation',
    required: 'AllocationId InstanceId',
    optional: 'Mode PrivateIpAddress',
    returns: 'AllocationId EipAddress',
  },
  'ALIYUN::VPC::NatGateway': {
    page: 'aliyun-vpc-natgateway',
    required: 'VpcId VSwitchId',
    optional:
      'DeletionForce DeletionProtection Description EipBindMode InstanceChargeType InternetChargeType NatGatewayName NatType NetworkType Tags',
    returns: 'ForwardTableId NatGatewayId SNatTableId',
  },
  'ALIYUN::VPC::SnatEntry': {
    page: 'aliyun-vpc-snatentry',
    required: 'SnatIp SnatTableId',
    optional: 'EipAffinity SnatEntryName SourceCidr SourceVSwitchIds',
    returns: 'SnatEntryIds',
  },
  'ALIYUN::VPC::HaVip': {
    page: 'aliyun-vpc-havip',
    required: 'VSwitchId',
    optional: 'Description IpAddress Name ResourceGroupId Tags',
    returns: 'HaVipId IpAddress',
  },
  'ALIYUN::VPC::HaVipAssociation': {
    page: 'aliyun-vpc-havipassociation',
    required: 'HaVipId InstanceId',
    optional: 'InstanceType',
    returns: '',
  },
  'ALIYUN::VPC::VpcPeerConnection': {
    page: 'aliyun-vpc-vpcpeerconnection',
    required: 'AcceptingVpcId VpcId',
    optional: 'AcceptingAliUid AcceptingRegionId DeletionForce Description Name',
    returns: 'InstanceId',
  },
  'ALIYUN::VPC::VpnGateway': {
    page: 'aliyun-vpc-vpngateway',
    required: 'Bandwidth VpcId',
    optional:
      'AutoPay Description DisasterRecoveryVSwitchId EnableIpsec EnableSsl InstanceChargeType Name NetworkType Period ResourceGroupId SslConnections Tags VpnType VSwitchId',
    returns:
      'DisasterRecoveryInternetIp DisasterRecoveryVSwitchId InternetIp OrderId Spec VSwitchId VpcId VpnGatewayId VpnType',
  },
  'ALIYUN::VPC::CustomerGateway': {
    page: 'aliyun-vpc-customergateway',
    required: 'IpAddress',
    optional: 'Asn Description Name',
    returns: 'CustomerGatewayId',
  },
  'ALIYUN::VPC::VpnConnection': {
    page: 'aliyun-vpc-vpnconnection',
    required: 'LocalSubnet RemoteSubnet VpnGatewayId',
    optional:
      'AutoConfigRoute BgpConfig CustomerGatewayId EffectImmediately EnableDpd EnableNatTraversal EnableTunnelsBgp HealthCheckConfig IkeConfig IpsecConfig Name RemoteCaCertificate TunnelOptionsSpecification',
    inner: { ...PHASES, TunnelOptionsSpecification: `Role ${TUNNEL}` },
    returns: 'PeerVpnConnectionConfig Status VpnConnectionId',
  },
  'ALIYUN::VPC::VpnRouteEntry': {
    page: 'aliyun-vpc-vpnrouteentry',
    required: 'NextHop PublishVpc RouteDest VpnGatewayId Weight',
    optional: 'Description OverlayMode',
    returns: 'NextHop RouteDest VpnGatewayId',
  },
  'ALIYUN::VPC::VpnPbrRouteEntry': {
    page: 'aliyun-vpc-vpnpbrrouteentry',
    required: 'NextHop PublishVpc RouteDest RouteSource VpnGatewayId Weight',
    optional: 'Description OverlayMode Priority',
    returns: 'NextHop RouteDest RouteSource VpnGatewayId',
  },
  'ALIYUN::VPC::VpnAttachment': {
    page: 'aliyun-vpc-vpnattachment',
    required: 'LocalSubnet RemoteSubnet',
    optional:
      'AutoConfigRoute BgpConfig CustomerGatewayId EffectImmediately EnableDpd EnableNatTraversal EnableTunnelsBgp HealthCheckConfig IkeConfig IpsecConfig Name NetworkType RemoteCaCert ResourceGroupId TunnelBandwidth TunnelOptionsSpecification',
    // Inner properties as those of CreateVpnAttachment, TunnelOptionsSpecification.
    inner: { ...PHASES, TunnelOptionsSpecification: `TunnelIndex ${TUNNEL}` },
    returns: 'InternetIp PeerVpnAttachmentConfig VpnAttachmentId',
  },
  'ALIYUN::VPC::VcoRouteEntry': {
    page: 'aliyun-vpc-vcorouteentry',
    required: 'NextHop RouteDest VpnConnectionId Weight',
    optional: 'Description',
    returns: 'VpnConnectionId',
  },
  'ALIYUN::VPC::VirtualBorderRouter': {
    page: 'aliyun-vpc-virtualborderrouter',
    required: 'LocalGatewayIp PeerGatewayIp PeeringSubnetMask PhysicalConnectionId VlanId',
    optional: 'CircuitCode Description Name',
    returns: 'Name RouteTableId VbrId VlanInterfaceId',
  },
  'ALIYUN::VPC::BgpGroup': {
    page: 'aliyun-vpc-bgpgroup',
    required: 'PeerAsn RouterId',
    optional: 'AuthKey Description IpVersion IsFakeAsn LocalAsn Name RouteQuota',
    returns: 'BgpGroupId Name',
  },
  'ALIYUN::VPC::BgpPeer': {
    page: 'aliyun-vpc-bgppeer',
    required: 'BgpGroupId',
    optional: 'EnableBfd PeerIpAddress',
    returns: 'BgpPeerId',
  },
  'ALIYUN::CEN::CenInstance': {
    page: 'aliyun-cen-ceninstance',
    required: '',
    optional: 'Description Name ProtectionLevel Tags',
    returns: 'CenId',
  },
  'ALIYUN::CEN::TransitRouter': {
    page: 'aliyun-cen-transitrouter',
    required: 'CenId',
    optional: 'TransitRouterDescription TransitRouterName',
    returns:
      'Type CenId TransitRouterName TransitRouterDescription TransitRouterId AliUid SystemTransitRouterRouteTableId',
  },
  'ALIYUN::CEN::TransitRouterRouteTable': {
    page: 'aliyun-cen-transitrouterroutetable',
    required: 'TransitRouterId',
    optional: 'TransitRouterRouteTableDescription TransitRouterRouteTableName',
    returns: 'TransitRouterRouteTableId TransitRouterRouteTableType TransitRouterRouteTableName TransitRouterId',
  },
  'ALIYUN::CEN::TransitRouterVpcAttachment': {
    page: 'aliyun-cen-transitroutervpcattachment',
    required: 'VpcId ZoneMappings',
    optional:
      'AutoCreateVpcRoute AutoPublishRouteEnabled CenId ChargeType DeletionForce RouteTableAssociationEnabled RouteTablePropagationEnabled TransitRouterAttachmentDescription TransitRouterAttachmentName TransitRouterId TransitRouterVPCAttachmentOptions VpcOwnerId',
    inner: { ZoneMappings: 'ZoneId VSwitchId' },
    returns: 'TransitRouterAttachmentId',
  },
  'ALIYUN::CEN::TransitRouterVbrAttachment': {
    page: 'aliyun-cen-transitroutervbrattachment',
    required: 'VbrId',
    optional:
      'AutoPublishRouteEnabled CenId TransitRouterAttachmentDescription TransitRouterAttachmentName TransitRouterId VbrOwnerId',
    returns: 'TransitRouterAttachmentId',
  },
  'ALIYUN::CEN::TransitRouterVpnAttachment': {
    page: 'aliyun-cen-transitroutervphattachment',
    required: 'VpnId',
    optional:
      'AutoPublishRouteEnabled CenId DeletionForce RouteTableAssociationEnabled RouteTablePropagationEnabled Tags TransitRouterAttachmentDescription TransitRouterAttachmentName TransitRouterId VpnOwnerId ZoneId',
    returns: 'TransitRouterAttachmentId',
  },
  'ALIYUN::CEN::TransitRouterPeerAttachment': {
    page: 'aliyun-cen-transitrouterpeerattachment',
    required: 'PeerTransitRouterId',
    optional:
      'AutoPublishRouteEnabled Bandwidth BandwidthType CenBandwidthPackageId CenId DefaultLinkType DeletionForce PeerTransitRouterRegionId RouteTableAssociationEnabled RouteTablePropagationEnabled Tags TransitRouterAttachmentDescription TransitRouterAttachmentName TransitRouterId',
    returns: 'TransitRouterAttachmentId',
  },
  'ALIYUN::CEN::TransitRouterRouteTableAssociation': {
    page: 'aliyun-cen-transitrouterroutetableassociation',
    required: 'TransitRouterAttachmentId TransitRouterRouteTableId',
    optional: '',
    returns: 'TransitRouterAttachmentId TransitRouterRouteTableId',
  },
  'ALIYUN::CEN::TransitRouterRouteTablePropagation': {
    page: 'aliyun-cen-transitrouterroutetablepropagation',
    required: 'TransitRouterAttachmentId TransitRouterRouteTableId',
    optional: '',
    returns: 'TransitRouterAttachmentId TransitRouterRouteTableId',
  },
  'ALIYUN::CEN::TransitRouterRouteEntry': {
    page: 'aliyun-cen-transitrouterrouteentry',
    required:
      'TransitRouterRouteTableId TransitRouterRouteEntryDestinationCidrBlock TransitRouterRouteEntryNextHopType',
    optional: 'TransitRouterRouteEntryDescription TransitRouterRouteEntryName TransitRouterRouteEntryNextHopId',
    returns: 'TransitRouterRouteEntryId',
  },
}
